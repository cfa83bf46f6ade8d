// The conformance suite's requests, good and bad, at full speed over kept connections, against Mizan in Spring Boot. It fails
// where the server fails at a request that is not there to make it fail, or where the heap grows.
import { connect } from 'node:net'
import { startFixture } from '../../conformance/http/fixtures.mjs'
import { loneRequests } from '../../conformance/http/suite.mjs'
import { heapAfterCollection } from './server.mjs'

const seconds = Number(process.env.DURATION ?? 60)
const connections = Number(process.env.CONNECTIONS ?? 32)
const samples = 20

const server = await startFixture('boot-server', ['-Xms256m', '-Xmx256m'])
const requests = await mixture()
const latencies = []
const statuses = new Map()
const unexpected = new Map()
const heap = []
let next = 0
let working = 0

await round() // a server that has just started compiles what it runs
latencies.length = 0
statuses.clear()
working = 0
for (let sample = 0; sample < samples; sample++) {
  await round()
  heap.push(heapAfterCollection(server.pid))
}
server.stop()
report()

async function round() {
  const until = performance.now() + (seconds * 1000) / samples
  const started = performance.now()
  await Promise.all(Array.from({ length: connections }, () => drive(until)))
  working += performance.now() - started
}

/** Every request of the suite that ends where it says and needs nothing of an earlier answer. */
async function mixture() {
  return loneRequests(await session())
    .filter(
      ({ request }) => !request.headers.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name)),
    )
    .map(({ where, request, answer, head, body }) => ({
      where,
      bytes: Buffer.concat([kept(head), body]),
      isHead: request.start.startsWith('HEAD '),
      fails: /^=> 5/.test(answer.start),
    }))
    .filter(({ bytes }) => bytes.length < 100_000)
}

/** The head of a request after which the connection stays. */
function kept(head) {
  return Buffer.from(head.toString('latin1').replace('\r\nConnection: close\r\n', '\r\n'), 'latin1')
}

async function session() {
  const base = new URL(`${server.base}/api/mizan`)
  const answer = await fetch(`${base}/session/`)
  return { base, csrf: (await answer.json()).csrf, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] }
}

/** Sends one request after the other over a connection, until the time is over. */
async function drive(until) {
  let line = open()
  while (performance.now() < until) {
    const request = requests[next++ % requests.length]
    const sent = performance.now()
    const { status, closes } = await line.send(request)
    latencies.push(performance.now() - sent)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if ((status >= 500 || status === 0) && !request.fails)
      unexpected.set(`${status} ${request.where}`, request.bytes.toString('latin1'))
    if (closes) {
      line.close()
      line = open()
    }
  }
  line.close()
}

/** A connection that is kept. The status is 0 where it ended without an answer. */
function open() {
  const socket = connect({ host: '127.0.0.1', port: new URL(server.base).port, noDelay: true })
  let received = Buffer.alloc(0)
  let asked
  const settle = answer => {
    const waiting = asked
    asked = undefined
    received = Buffer.alloc(0)
    waiting?.resolve(answer)
  }
  socket.on('data', chunk => {
    received = Buffer.concat([received, chunk])
    const answer = asked && complete(received, asked.isHead)
    if (answer) settle(answer)
  })
  socket.on('error', () => {})
  socket.on('close', () => settle({ status: statusOf(received) ?? 0, closes: true }))
  return {
    send: ({ bytes, isHead }) =>
      new Promise(resolve => {
        asked = { resolve, isHead }
        socket.write(bytes)
      }),
    close: () => socket.destroy(),
  }
}

/** The answer if all of it is there. */
function complete(bytes, isHead) {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = bytes.subarray(0, end).toString('latin1')
  const status = statusOf(bytes)
  const closes = /^connection: close/im.test(head)
  const rest = bytes.length - end - 4
  const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0)
  const chunked = /^transfer-encoding: chunked/im.test(head)
  const bodiless = isHead || status === 204 || status === 304
  const whole = bodiless || (chunked ? bytes.subarray(-5).toString() === '0\r\n\r\n' : rest >= length)
  return whole ? { status, closes } : undefined
}

function statusOf(bytes) {
  const found = /^HTTP\/1\.1 (\d{3})/.exec(bytes.subarray(0, 12).toString('latin1'))
  return found ? Number(found[1]) : undefined
}

function report() {
  latencies.sort((a, b) => a - b)
  const at = share =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))].toFixed(1)
  const first = Math.max(...heap.slice(0, samples / 2))
  const second = Math.max(...heap.slice(samples / 2))
  const byStatus = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${count} × ${status}`)
  console.log(
    `${latencies.length} requests of ${requests.length} kinds over ${connections} connections in ${(working / 1000).toFixed(0)} s`,
  )
  console.log(
    `| requests/s | p50 ms | p99 ms | max ms | heap, first half ≤ kB | second half ≤ kB | unexpected failures |`,
  )
  console.log(
    `| ${Math.round((latencies.length * 1000) / working)} | ${at(0.5)} | ${at(0.99)} | ${at(1)} | ${first} | ${second} | ${unexpected.size} |`,
  )
  console.log(byStatus.join(', '))
  for (const [what, bytes] of unexpected)
    console.log(`FAILED ${what}: ${JSON.stringify(bytes.slice(0, 300))}`)
  const grows = second > 1.1 * first
  if (grows) console.log('FAILED the heap grows')
  process.exit(unexpected.size || grows ? 1 : 0)
}
