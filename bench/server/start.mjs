// What Mizan's own start costs with few functions and with many, and what a call costs then.
import { execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { compileFunctions } from './functions.mjs'
import { median } from './server.mjs'

const rounds = Number(process.env.ROUNDS ?? 5)
const few = 20
const many = 200
const mostMillisPerFunction = 3
const java = process.env.JAVA ?? 'java'

const target = join(import.meta.dirname, 'target')
const extracted = join(target, 'extracted')
rmSync(extracted, { recursive: true, force: true })
const packed = join(target, 'bench-server.jar')
execFileSync(java, ['-Djarmode=tools', '-jar', packed, 'extract', '--destination', extracted])
const jar = join(extracted, 'bench-server.jar')
if (!existsSync(jar)) throw new Error(`${packed} was not extracted to ${extracted}`)

const measured = new Map([few, many].map(count => [count, []]))
const classes = new Map(
  [few, many].map(count => [count, compileFunctions(join(target, `functions-${count}`), jar, count)]),
)
for (let round = 0; round < rounds; round++)
  for (const count of [few, many]) measured.get(count).push(run(count))

const steps = ['registry', 'schema', 'dispatcher'].map(step => `mizan.${step}`)
const total = count => median(measured.get(count).map(run => steps.reduce((sum, step) => sum + run[step], 0)))
const perFunction = (total(many) - total(few)) / 1000 / (many - few)

console.log(`| Mizan's steps at start, CPU-ms | ${few} functions | ${many} functions |`)
console.log('| --- | ---: | ---: |')
for (const step of steps) row(step, step, 1000)
console.log(`| all three | ${(total(few) / 1000).toFixed(0)} | ${(total(many) / 1000).toFixed(0)} |`)
console.log(`\nOne function more: ${perFunction.toFixed(2)} CPU-ms.\n`)
console.log(`| in process, without container and filters | ${few} functions | ${many} functions |`)
console.log('| --- | ---: | ---: |')
row('fetch of five reads, CPU-µs', 'fetch.nanos', 1000, 1)
row('fetch of five reads, bytes', 'fetch.bytes', 1)
row('call with validation, CPU-µs', 'call.nanos', 1000, 1)
row('call with validation, bytes', 'call.bytes', 1)
process.exit(perFunction <= mostMillisPerFunction ? 0 : 1)

function row(title, name, divisor, digits = 0) {
  const cells = [few, many].map(count =>
    (median(measured.get(count).map(run => run[name])) / divisor).toFixed(digits),
  )
  console.log(`| ${title} | ${cells.join(' | ')} |`)
}

/** Runs it in a JVM of its own; gives its lines as numbers by name. */
function run(count) {
  const classPath = [join(target, `functions-${count}`), jar].join(delimiter)
  const output = execFileSync(
    java,
    ['-cp', classPath, 'dev.mizan.bench.start.Start', ...classes.get(count)],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  )
  const lines = output.split('\n').map(line => /^([a-z.]+) (\d+)$/.exec(line))
  return Object.fromEntries(lines.filter(Boolean).map(([, name, number]) => [name, Number(number)]))
}
