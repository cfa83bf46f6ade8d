// Runs every test of the repository, stage by stage; the last line is "N passed, N failed".
// `node build/runTests.mjs java browser` runs only the stages named so.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { countReports } from './reports.mjs'

const root = join(import.meta.dirname, '..')
const nodeReports = join(root, 'target', 'test-reports')
// modules that do not need each other side by side, one for each core
const maven = ['mvn', '--batch-mode', '--no-transfer-progress', '-Dstyle.color=never', '-T', '1C']
const mavenModules = ['java', 'examples/shop', 'conformance']

/** A newer JDK beside the default one, on which the Java tests run a second time. */
const jdk25 = ['/usr/lib/jvm', process.env.JDK_25 ?? '']
  .filter(existsSync)
  .flatMap(folder =>
    existsSync(join(folder, 'bin', 'javac')) ? [folder] : readdirSync(folder).map(name => join(folder, name)),
  )
  .find(home => /25/.test(home) && existsSync(join(home, 'bin', 'javac')))

const stages = [
  { name: 'install', command: ['npm', 'ci', '--no-audit', '--no-fund', '--prefer-offline'] },
  { name: 'packages', command: ['npm', 'run', '--silent', 'build:packages'] },
  ...(jdk25
    ? [
        {
          name: 'java-25',
          command: [...maven, 'clean', 'verify'],
          env: { JAVA_HOME: jdk25 },
          reports: surefire,
        },
      ]
    : []),
  { name: 'java', command: [...maven, 'clean', 'verify', 'spotless:check'], reports: surefire },
  {
    name: 'conformance',
    command: ['node', 'conformance/http/servers.mjs'],
    reports: () => [join(nodeReports, 'conformance')],
  },
  {
    name: 'fuzz',
    command: ['node', 'conformance/fuzz/run.mjs', '30'],
    reports: () => [join(nodeReports, 'fuzz')],
  },
  {
    name: 'integrations',
    command: ['npm', 'run', '--silent', 'test:integrations'],
    reports: () => [join(nodeReports, 'integrations')],
  },
  { name: 'style', command: ['npm', 'run', '--silent', 'check'] },
  {
    name: 'typescript',
    command: ['npm', 'run', '--silent', 'test'],
    reports: () => [join(nodeReports, 'typescript')],
  },
  {
    name: 'browser',
    command: ['npm', 'run', '--silent', 'e2e'],
    reports: () => [join(nodeReports, 'browser')],
  },
]

function surefire() {
  return mavenModules
    .flatMap(folder => [folder, ...readdirSync(join(root, folder)).map(name => join(folder, name))])
    .map(module => join(root, module, 'target', 'surefire-reports'))
    .filter(existsSync)
}

function run({ command: [program, ...args], env }) {
  return new Promise(resolve => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env, MIZAN_REPORTS: nodeReports },
    })
    child.on('error', error => resolve(String(error)))
    child.on('exit', (code, signal) => resolve(code === 0 ? undefined : `exit ${signal ?? code}`))
  })
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !stages.some(stage => stage.name === name))
if (unknown.length) {
  console.error(
    `build/runTests.mjs: no stage ${unknown.join(', ')}; there are ${stages.map(stage => stage.name).join(', ')}`,
  )
  process.exit(2)
}
if (!jdk25)
  console.log(
    'No JDK 25 beside the default one (looked in /usr/lib/jvm and at JDK_25): the Java tests run on the default only.',
  )

rmSync(nodeReports, { recursive: true, force: true })
mkdirSync(nodeReports, { recursive: true })
const started = Date.now()
const total = { passed: 0, skipped: 0, failures: [] }
for (const stage of stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n=== ${stage.name} · ${stage.command.join(' ')}`)
  const stageStarted = Date.now()
  const broken = await run(stage)
  const folders = stage.reports?.().filter(existsSync) ?? []
  const count = countReports(folders)
  total.passed += count.passed
  total.skipped += count.skipped
  total.failures.push(...count.failures.map(failure => `${stage.name}: ${failure}`))
  const ran = count.passed + count.skipped + count.failures.length
  if (broken && count.failures.length === 0) total.failures.push(`${stage.name}: ${broken}`)
  else if (stage.reports && ran === 0) total.failures.push(`${stage.name}: ran no test`)
  const seconds = Math.round((Date.now() - stageStarted) / 1000)
  console.log(`=== ${stage.name}: ${broken ? `FAILED (${broken})` : 'ok'}, ${ran} tests, ${seconds} s`)
  if (broken && !stage.reports) break
}

console.log(
  `\n${Math.round((Date.now() - started) / 1000)} s in all${total.skipped ? `, ${total.skipped} skipped` : ''}`,
)
for (const failure of total.failures.slice(0, 15)) console.log(`FAILED ${failure}`)
if (total.failures.length > 15) console.log(`… and ${total.failures.length - 15} more`)
const summary = `${total.passed} passed, ${total.failures.length} failed`
writeFileSync(join(root, 'target', 'test-summary.txt'), `${summary}\n`)
console.log(summary)
process.exit(total.failures.length ? 1 : 0)
