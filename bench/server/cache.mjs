// A read of H2 by a Spring MVC controller, the same under @Cacheable, and as a cached context: in memory, then in Redis.
// Rounds of all three alternate; what counts is the server's CPU time per request.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { median, start } from './server.mjs'
import { wrk } from './wrk.mjs'

const warmSeconds = Number(process.env.WARM ?? 60)
const roundSeconds = Number(process.env.ROUND ?? 4)
const rounds = Number(process.env.ROUNDS ?? 9)
const ways = {
  'controller with the query': '/api/plain/ctx/shelf/?id=7',
  'controller, @Cacheable': '/api/plain/ctx/kept/?id=7',
  'Mizan, cached': '/api/mizan/ctx/shelf/?id=7',
}

console.log('| store | way | CPU-µs | ratio of CPU | requests/s |')
console.log('| --- | --- | ---: | ---: | ---: |')
const inMemory = await measure('memory', [])
const port = await freePort()
const redis = spawn('redis-server', [
  '--port',
  String(port),
  '--bind',
  '127.0.0.1',
  '--save',
  '',
  '--appendonly',
  'no',
])
process.on('exit', () => redis.kill())
const url = `redis://127.0.0.1:${port}`
await measure('Redis', [
  '--spring.cache.type=redis',
  `--spring.data.redis.url=${url}`,
  `--mizan.cache.redis.url=${url}`,
])
redis.kill()
// What a cached read may cost of the controller with its query.
process.exit(inMemory > 0.5 ? 1 : 0)

/** Gives what Mizan's way costs of the controller's. */
async function measure(store, settings) {
  const server = await start(settings)
  for (const path of Object.values(ways)) {
    const answer = await (await fetch(server.base + path)).text()
    if (!answer.includes('"name":"Widget')) throw new Error(`${path} answered ${answer}`)
  }
  const paths = Object.entries(ways)
  const warmRounds = Math.ceil(warmSeconds / (paths.length * roundSeconds))
  const load = path => wrk(server, path, { seconds: roundSeconds })
  for (let round = 0; round < warmRounds; round++) for (const [, path] of paths) load(path)
  const measured = Object.fromEntries(paths.map(([way]) => [way, []]))
  for (let round = 0; round < rounds; round++) for (const [way, path] of paths) measured[way].push(load(path))
  server.stop()
  const [[first]] = paths
  let ratio
  for (const [way] of paths) {
    ratio = median(measured[way].map((one, round) => one.cpu / measured[first][round].cpu))
    const cpu = median(measured[way].map(one => one.cpu))
    const perSecond = median(measured[way].map(one => one.perSecond))
    console.log(`| ${store} | ${way} | ${cpu.toFixed(0)} | ${ratio.toFixed(2)} | ${perSecond.toFixed(0)} |`)
  }
  return ratio
}

function freePort() {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address()
      probe.close(() => resolve(free))
    })
  })
}
