// What it costs to have a page rendered by another process: over Mizan's frames, and over lines of JSON.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { rolldown } from 'rolldown'
import { median } from '../server/server.mjs'

const { WARM = '2000', ROUND = '500', ROUNDS = '9', JAVA = 'java' } = process.env
const mostMicros = 500
const mostGrowth = 1.1

const root = join(import.meta.dirname, '../..')
const target = join(import.meta.dirname, 'target')
const installed = name => join(root, 'node_modules', '.bin', name)

/** One file without dependencies, as Vite builds an application's. */
async function bundle(name) {
  const build = await rolldown({
    input: join(import.meta.dirname, 'bundles', `${name}.mjs`),
    platform: 'node',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  })
  const file = join(target, `${name}.mjs`)
  await build.write({ file, format: 'esm', codeSplitting: false })
  return file
}

/** The numbers that a run printed, by name. */
function run(runtime, frames, lines) {
  const classPath = [join(target, 'classes'), readFileSync(join(target, 'class-path.txt'), 'utf8').trim()]
  const output = execFileSync(
    JAVA,
    [
      '-cp',
      classPath.join(delimiter),
      'dev.mizan.bench.ssr.Bench',
      runtime,
      frames,
      lines,
      WARM,
      ROUND,
      ROUNDS,
    ],
    { encoding: 'utf8' },
  )
  const numbers = {}
  for (const [, name, number] of output.matchAll(/^([a-z.]+) (\d+)$/gm))
    (numbers[name] ??= []).push(Number(number))
  return numbers
}

const [frames, lines] = [await bundle('frames'), await bundle('lines')]
let failed = false
for (const name of ['node', 'bun']) {
  const runtime = installed(name)
  const version = execFileSync(runtime, ['--version'], { encoding: 'utf8' }).trim()
  const numbers = run(runtime, frames, lines)
  const [page] = numbers['page.bytes']
  const [data] = numbers['data.bytes']
  const of = key => median(numbers[key])
  const added = way =>
    median(numbers[`${way}.worker`].map((worker, round) => worker - numbers['here.worker'][round]))
  const gain = median(numbers['frames.rate'].map((rate, round) => rate / numbers['lines.rate'][round]))

  console.log(`\n${name} ${version}: ${data} bytes of data, a page of ${page} bytes\n`)
  console.log('| way | worker, CPU-µs | of it the bridge | server, CPU-µs | renders/s |')
  console.log('| --- | ---: | ---: | ---: | ---: |')
  console.log(`| renderToString alone | ${of('here.worker')} | | | |`)
  for (const way of ['frames', 'lines'])
    console.log(
      `| ${way === 'frames' ? 'Mizan, frames' : 'lines of JSON'} | ${of(`${way}.worker`)} | ${added(way)} | ${of(`${way}.java`)} | ${of(`${way}.rate`)} |`,
    )
  const half = numbers.memory.length / 2
  const [first, second] = [numbers.memory.slice(0, half), numbers.memory.slice(half)].map(part =>
    Math.max(...part),
  )
  console.log(
    `\nFrames over lines, renders/s: ${gain.toFixed(2)}. Memory over 10,000 renders: first half at most ${first} kB, second half at most ${second} kB.`,
  )
  const broken = [
    [added('frames') > mostMicros, `the bridge costs the worker more than ${mostMicros} µs`],
    [of('frames.java') > mostMicros, `it costs the server more than ${mostMicros} µs`],
    [gain <= 1, 'lines of JSON are faster'],
    [second > first * mostGrowth, 'memory grows'],
  ].flatMap(([isSo, what]) => (isSo ? [what] : []))
  for (const what of broken) console.error(`${name}: ${what}`)
  failed ||= broken.length > 0
}
process.exit(failed ? 1 : 0)
