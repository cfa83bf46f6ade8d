// 10,000 anonymous visitors, each with a session/ and a call: after a GC the heap is where it was.
import { browser, heapAfterCollection, start } from './server.mjs'

const visitors = 10_000
const samples = 20

const server = await start()
const used = []
for (let sample = 0; sample < samples; sample++) {
  for (let visitor = 0; visitor < visitors / samples; visitor++) await visit()
  used.push(heapAfterCollection(server.pid))
}
server.stop()

const first = Math.max(...used.slice(0, samples / 2))
const second = Math.max(...used.slice(samples / 2))
console.log(
  `| heap in kB after ${visitors} anonymous sessions | first half ≤ ${first} | second half ≤ ${second} |`,
)
process.exit(second <= 1.1 * first ? 0 : 1)

async function visit() {
  const visitor = browser(server.base)
  await visitor.session()
  await visitor.call('/api/mizan/call/', '{"fn":"greet","args":{"name":"you"}}')
}
