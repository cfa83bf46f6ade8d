// Writes conformance/README.md: every line of behaviours.txt with the tests that are named by it.
// Fails when a line has none. `--check` changes nothing, and fails when the page is not what it would write.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { linesIn, table } from './lineTable.mjs'

/** Lines that an issue to come brings. One that has a test is taken out of here. */
const later = /^(E31|E32)$/

const root = join(import.meta.dirname, '..')
const page = join(import.meta.dirname, 'README.md')
const rooms = ['packages', 'conformance', 'e2e', 'integrations']
const isTest = /\.(test|spec)\.tsx?$|^integrations\/.*\.test\.mjs$/
const skipped = /(^|\/)(node_modules|dist|target)(\/|$)/

const files = rooms
  .flatMap(room => readdirSync(join(root, room), { recursive: true }).map(name => join(room, name)))
  .filter(name => isTest.test(name) && !skipped.test(name))
  .sort()
const tests = files.flatMap(file =>
  linesIn(readFileSync(join(root, file), 'utf8')).map(line => ({ line, file })),
)
const { text, missing, unknown } = table(
  readFileSync(join(import.meta.dirname, 'behaviours.txt'), 'utf8'),
  tests,
  later,
)

const problems = [
  ...missing.map(line => `${line} has no test`),
  ...unknown.map(({ line, file }) => `${file} names ${line}, which is not in conformance/behaviours.txt`),
]
if (!process.argv.includes('--check')) writeFileSync(page, text)
else if (readFileSync(page, 'utf8') !== text)
  problems.push(`${relative(root, page)} is not up to date: npm run lines`)

for (const problem of problems) console.error(problem)
if (problems.length) process.exitCode = 1
else console.log(`${tests.length} tests prove ${new Set(tests.map(({ line }) => line)).size} lines`)
