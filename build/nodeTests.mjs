// Runs the tests of the repository's own scripts with Node's test runner; `node build/nodeTests.mjs integrations` those of
// integrations, which want Java's artifacts and the packages built.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const integrations = process.argv[2] === 'integrations'
const reports =
  process.env.MIZAN_REPORTS && join(process.env.MIZAN_REPORTS, integrations ? 'integrations' : 'typescript')
if (reports) mkdirSync(reports, { recursive: true })

const reporters = [['spec', 'stdout'], ...(reports ? [['junit', join(reports, 'scripts.xml')]] : [])]
const { status } = spawnSync(
  process.execPath,
  [
    '--test',
    ...reporters.flatMap(([name, to]) => [`--test-reporter=${name}`, `--test-reporter-destination=${to}`]),
    integrations
      ? 'integrations/*/*.test.mjs'
      : '{build,docs,bench,conformance,conformance/http,e2e,examples/shop/*,packages/*/mutants}/*.test.mjs',
  ],
  { cwd: root, stdio: 'inherit' },
)
process.exit(status ?? 1)
