// Reads of H2 by a Spring MVC controller, the same under @Cacheable, and as a cached context: one row, and the page of a
// product; kept in memory, then in Redis. It fails if Mizan's cached page costs more than half of the controller's, wherever
// H2 runs, or a hit in Redis more than one round trip.
import { execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { compare, warm } from './rounds.mjs'
import { jar, start } from './server.mjs'

// Fewer than in `compare`: with both cores always busy, Redis answers later than it may.
const connections = 8
const answers = {
  'one row': { controller: 'shelf', cacheable: 'kept', mizan: 'shelf' },
  'page, three queries': { controller: 'page', cacheable: 'memo', mizan: 'page' },
}
const read = path => ({ path, connections })
const ways = ({ controller, cacheable, mizan }) => ({
  'controller with the queries': read(`/api/plain/ctx/${controller}/?id=`),
  'controller, @Cacheable': read(`/api/plain/ctx/${cacheable}/?id=`),
  'Mizan, cached': read(`/api/mizan/ctx/${mizan}/?id=`),
})
const [plain, , cached] = Object.keys(ways({}))

const [databasePort, redisPort] = [await freePort(), await freePort()]
const h2 = ['-tcp', '-tcpPort', String(databasePort), '-ifNotExists']
run(process.env.JAVA ?? 'java', [
  '-Dloader.main=org.h2.tools.Server',
  '-cp',
  jar,
  'org.springframework.boot.loader.launch.PropertiesLauncher',
  ...h2,
])
run('redis-server', ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', ''])
const database = name => [
  `--spring.datasource.url=jdbc:h2:tcp://127.0.0.1:${databasePort}/mem:${name};DB_CLOSE_DELAY=-1`,
  '--spring.sql.init.mode=always',
]
const url = `redis://127.0.0.1:${redisPort}`
const redis = [
  '--spring.cache.type=redis',
  `--spring.data.redis.url=${url}`,
  `--mizan.cache.redis.url=${url}`,
]

console.log('| H2 | store | answer | way | CPU-µs | ratio of CPU | requests/s |')
console.log('| --- | --- | --- | --- | ---: | ---: | ---: |')
const embedded = await measure('embedded', 'memory', [])
const memory = await measure('own process', 'memory', database('a'))
const shared = await measure('own process', 'Redis', [...database('b'), ...redis], scripts)
for (const [answer, { asked }] of Object.entries(shared))
  console.log(`Mizan asked Redis ${asked.toFixed(2)} times a read: ${answer}`)
const dear = [embedded, memory].some(measured => measured['page, three queries'].ratio > 0.5)
const talkative = Object.values(shared).some(({ asked }) => asked > 1.01)
process.exit(dear || talkative ? 1 : 0)

/** Gives, for each answer, what Mizan's way costs of the controller's, and how often it asked the store for a read. */
async function measure(place, store, settings, questions = () => 0) {
  const server = await start(settings)
  const all = Object.values(answers).map(ways)
  for (const paths of all) await check(server, paths)
  const loads = all.flatMap(paths => Object.values(paths))
  warm(server, loads)
  const measured = Object.entries(answers).map(([answer, paths]) => {
    const before = questions()
    const costs = compare(server, ways(paths))
    for (const [way, { cpu, ratio, perSecond }] of Object.entries(costs)) {
      const cells = [place, store, answer, way, cpu.toFixed(0), ratio.toFixed(2), perSecond.toFixed(0)]
      console.log(`| ${cells.join(' | ')} |`)
    }
    const { ratio, requests } = costs[cached]
    return [answer, { ratio, asked: (questions() - before) / requests }]
  })
  server.stop()
  return Object.fromEntries(measured)
}

/** All ways must give the same bytes, and Mizan's the second time from its store. */
async function check(server, paths) {
  const ask = path => fetch(`${server.base}${path}7`)
  const expected = await (await ask(paths[plain].path)).text()
  if (!expected.includes('"name":"Widget 7"')) throw new Error(`${paths[plain].path} answered ${expected}`)
  for (const { path } of Object.values(paths)) {
    const text = await (await ask(path)).text()
    if (text !== expected) throw new Error(`${path} answered ${text} instead of ${expected}`)
  }
  // A server that has just started may pass Redis by.
  for (let tries = 0; ; tries++) {
    const status = (await ask(paths[cached].path)).headers.get('cache-status')
    if (status?.startsWith('mizan; hit')) return
    if (tries === 100) throw new Error(`${paths[cached].path} is not kept: ${status}`)
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

/** How many scripts Redis has run: Mizan's store asks in no other way. */
function scripts() {
  const info = execFileSync('redis-cli', ['-p', String(redisPort), 'info', 'commandstats'], {
    encoding: 'utf8',
  })
  return Number(/cmdstat_evalsha:calls=(\d+)/.exec(info)?.[1] ?? 0)
}

/** Runs a program until this one ends. */
function run(program, settings) {
  const child = spawn(program, settings, { stdio: 'ignore' })
  process.on('exit', () => child.kill())
}

function freePort() {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
