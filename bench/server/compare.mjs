// The read and the call through Mizan's servlet (B) against a Spring MVC controller (A) in the same application.
// Rounds of A and B alternate; what counts is the server's CPU time per request, which a busy machine disturbs least.
import { compare, warm } from './rounds.mjs'
import { browser, start } from './server.mjs'

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
  const ways = Object.fromEntries(Object.entries(sides).map(([side, base]) => [side, load(row, base)]))
  warm(server, Object.values(ways))
  report(row, compare(server, ways))
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
  return { path: base + row.path, headers, body: row.body }
}

function report(row, { controller, mizan }) {
  // Below that it is noise.
  if (mizan.ratio > 1.1) slower = true
  const cells = [
    row.name,
    controller.cpu.toFixed(0),
    mizan.cpu.toFixed(0),
    mizan.ratio.toFixed(2),
    controller.perSecond.toFixed(0),
    mizan.perSecond.toFixed(0),
  ]
  console.log(`| ${cells.join(' | ')} |`)
}
