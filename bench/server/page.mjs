// A page that is kept against the fetch of the one context that it shows, both hits of the origin cache in memory; and
// against a Spring MVC controller that answers at once with a document of the same size, which is what is left of the page.
import { compare, warm } from './rounds.mjs'
import { start } from './server.mjs'

const server = await start()
const bundle = await kept('/api/mizan/ctx/page/?id=', response => response.headers.get('cache-status'))
const page = await kept(
  '/pages/product/?id=',
  response => !response.headers.has('x-mizan-shell') && 'mizan; hit',
)
if (!page.includes(bundle)) throw new Error(`The page does not carry its context: ${page}`)

const bytes = Buffer.byteLength(page)
const read = path => ({ path, connections: 8 })
const ways = {
  'cached context': read('/api/mizan/ctx/page/?id='),
  'page of it': read('/pages/product/?id='),
  'controller, a document of this size': read(`/pages/plain/?bytes=${bytes}&id=`),
}
warm(server, Object.values(ways))
console.log(`The context is ${Buffer.byteLength(bundle)} bytes, its page ${bytes}.\n`)
console.log('| way | CPU-µs | ratio of CPU | requests/s |')
console.log('| --- | ---: | ---: | ---: |')
for (const [way, { cpu, ratio, perSecond }] of Object.entries(compare(server, ways)))
  console.log(`| ${way} | ${cpu.toFixed(0)} | ${ratio.toFixed(2)} | ${perSecond.toFixed(0)} |`)
server.stop()

/** Gives an answer that was asked for before, and is kept by now. */
async function kept(path, statusOf) {
  await fetch(`${server.base}${path}7`)
  const response = await fetch(`${server.base}${path}7`)
  const status = statusOf(response)
  if (!response.ok || !status?.startsWith?.('mizan; hit')) throw new Error(`${path} is not kept: ${status}`)
  return response.text()
}
