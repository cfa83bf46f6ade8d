// A server that renders one driver's page 10,000 times, reading anew each time, and says how many bytes that leaves:
// node renders.ts "Svelte runes"
import { heldBytes } from '../../packages/mizan-runtime/src/testing/heap.ts'
import { rendering } from './rendered.ts'

const bundles: Record<string, object> = {
  product: { product: { id: 5, name: 'Tea', price: '1.50' }, stock: { quantity: 1 } },
  reviews: { rating: null, reviews: [] },
  cart: { cart: { lines: [] } },
}
const fetch = async (url: string) => Response.json(bundles[/ctx\/(\w+)/.exec(url)![1]!])

const driver = process.argv[2]!
const { renderReading } = await rendering()
let whole = 0
async function renders(count: number) {
  for (let round = 0; round < count; round++) {
    const { html, payload } = await renderReading(driver, fetch)
    if (html.includes('quantity') && payload.contexts.length === 3) whole++
  }
}
await renders(2_000)
const start = await heldBytes()
await renders(5_000)
const middle = await heldBytes()
await renders(5_000)
// A table of the engine that grows once is no leak: that would be in both halves.
const left = 2 * Math.min(middle - start, (await heldBytes()) - middle)
const timers = process.getActiveResourcesInfo().filter(name => name === 'Timeout').length
console.log(JSON.stringify({ whole, left, timers }))
