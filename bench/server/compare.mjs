// The read and the call through Mizan's servlet (B) against a Spring MVC controller (A) in the same application.
// Rounds of A and B alternate; what counts is the server's CPU time per request, which a busy machine disturbs least.
import { browser, median, start } from './server.mjs'
import { wrk } from './wrk.mjs'

const warmSeconds = Number(process.env.WARM ?? 60)
const roundSeconds = Number(process.env.ROUND ?? 4)
const rounds = Number(process.env.ROUNDS ?? 9)

const body = JSON.stringify({ fn: 'addItem', args: { item: { name: 'Widget', price: 2.5 } } })
const rows = [
  { name: 'read, anonymous', path: 'ctx/item/?id=7' },
  { name: 'read, logged in', path: 'ctx/own/?id=7', loggedIn: true },
  { name: 'call, logged in', path: 'call/', loggedIn: true, body },
]
const sides = { controller: '/api/plain/', mizan: '/api/mizan/' }

const server = await start()
const ann = browser(server.base)
await ann.logIn('ann', 'pw')
for (const row of rows) for (const base of Object.values(sides)) await check(row, base)

console.log(
  '| row | controller, CPU-µs | Mizan, CPU-µs | ratio of CPU | controller, requests/s | Mizan, requests/s |',
)
console.log('| --- | ---: | ---: | ---: | ---: | ---: |')
let slower = false
for (const row of rows) {
  const warmRounds = Math.ceil(warmSeconds / (2 * roundSeconds))
  for (let round = 0; round < warmRounds; round++) for (const base of Object.values(sides)) load(row, base)
  const measured = { controller: [], mizan: [] }
  for (let round = 0; round < rounds; round++)
    for (const [side, base] of Object.entries(sides)) measured[side].push(load(row, base))
  report(row, measured)
}
server.stop()
process.exit(slower ? 1 : 0)

/** Both ways must do the work, or the comparison means nothing. */
async function check(row, base) {
  const answer = await (row.body ? ann.call(base + row.path, row.body) : ann.read(base + row.path))
  if (!answer.includes('"name":"Widget')) throw new Error(`${base}${row.path} answered ${answer}`)
}

function load(row, base) {
  const headers = row.loggedIn ? ann.headers() : {}
  if (row.body) headers['Content-Type'] = 'application/json'
  return wrk(server, base + row.path, { seconds: roundSeconds, headers, body: row.body })
}

function report(row, { controller, mizan }) {
  const ratio = median(mizan.map((b, round) => b.cpu / controller[round].cpu))
  // Below that it is noise.
  if (ratio > 1.1) slower = true
  const cells = [
    row.name,
    median(controller.map(a => a.cpu)).toFixed(0),
    median(mizan.map(b => b.cpu)).toFixed(0),
    ratio.toFixed(2),
    median(controller.map(a => a.perSecond)).toFixed(0),
    median(mizan.map(b => b.perSecond)).toFixed(0),
  ]
  console.log(`| ${cells.join(' | ')} |`)
}
