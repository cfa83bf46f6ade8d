// Sends what Jazzer makes of the conformance suite's requests to the dispatcher: node conformance/fuzz/run.mjs [seconds].
// First it must find each defect that is planted in a double, then nothing in the dispatcher itself.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeReport } from '../../build/reports.mjs'
import { loneRequests } from '../http/suite.mjs'

const seconds = Number(process.argv[2] ?? 60)
const longestSeed = 4096

const target = join(import.meta.dirname, 'target')
const classPath = join(target, 'class-path.txt')
if (!existsSync(classPath)) {
  console.error('conformance/fuzz is not built: mvn -pl conformance/fuzz -am -DskipTests package')
  process.exit(2)
}

const request = (line, ...headers) => Buffer.from(`${[`${line} HTTP/1.1`, ...headers].join('\r\n')}\r\n\r\n`)

/** What must be found, from a request that does not show it; the budget is in executions, so that it does not depend on time. */
const planted = [
  {
    defect: 'HALF_AN_ESCAPE',
    seed: request('GET /api/mizan/ctx/list/?search=a%20b'),
    options: ['-timeout=60'],
    says: /The answer is an unexpected failure of the server/,
  },
  {
    defect: 'AN_EMPTY_TAG',
    seed: request('GET /api/mizan/ctx/settings/', 'If-None-Match: "a", "b"'),
    options: ['-timeout=5'],
    says: /SUMMARY: libFuzzer: timeout/,
  },
  {
    defect: 'EVERY_SPELLING',
    seed: request('GET /api/mizan/ctx/product/?productId=5'),
    options: ['-timeout=60'],
    says: /OutOfMemoryError/,
  },
]

/** The requests of the conformance suite, as it sends them. */
function suiteSeeds() {
  return loneRequests({ base: new URL('http://127.0.0.1/api/mizan') })
    .map(({ head, body }) => Buffer.concat([head, body]))
    .filter(bytes => bytes.length <= longestSeed)
}

function jazzer(name, seeds, options) {
  const work = join(target, 'fuzz', name)
  rmSync(work, { recursive: true, force: true })
  for (const folder of ['seeds', 'corpus']) mkdirSync(join(work, folder), { recursive: true })
  seeds.forEach((bytes, i) => writeFileSync(join(work, 'seeds', String(i).padStart(4, '0')), bytes))
  const { status, stdout, stderr } = spawnSync(
    process.env.JAVA ?? 'java',
    [
      ...['-XX:+UseSerialGC', '-Xmx192m', `-Ddefect=${name}`],
      ...['-cp', `${join(target, 'classes')}:${readFileSync(classPath, 'utf8')}`],
      'com.code_intelligence.jazzer.Jazzer',
      '--target_class=dev.mizan.conformance.fuzz.RequestFuzz',
      ...['--instrumentation_includes=dev.mizan.**', '--custom_hook_includes=dev.mizan.**'],
      ...['-seed=1', '-max_len=8192', '-print_final_stats=1', ...options],
      ...['corpus', 'seeds'],
    ],
    { cwd: work, encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  const output = `${stdout}${stderr}`
  writeFileSync(join(work, 'log.txt'), output)
  const executions = Number(/stat::number_of_executed_units: +(\d+)/.exec(output)?.[1] ?? 0)
  return { status, output, executions, log: join(work, 'log.txt') }
}

const results = []
function tell(name, executions, failure) {
  results.push({ where: 'fuzz', name, failure })
  console.log(`${failure ? 'FAILED ' : ''}${name}: ${executions} requests${failure ? `: ${failure}` : ''}`)
}

for (const { defect, seed, options, says } of planted) {
  const { status, output, executions, log } = jazzer(defect, [seed], ['-runs=1000000', ...options])
  const found = status !== 0 && says.test(output)
  tell(`finds the planted ${defect}`, executions, found ? undefined : `it was not found: see ${log}`)
}

const seeds = suiteSeeds()
const { status, output, executions, log } = jazzer('NONE', seeds, [
  `-max_total_time=${seconds}`,
  '-timeout=60',
])
const finding = /== Java Exception: .*|SUMMARY: .*/.exec(output)?.[0] ?? 'it ended early'
const ran = executions > seeds.length
tell(`finds nothing in ${seconds} s`, executions, status === 0 && ran ? undefined : `${finding}: see ${log}`)
writeReport('fuzz', 'fuzz', results)
process.exit(results.some(({ failure }) => failure) ? 1 : 0)
