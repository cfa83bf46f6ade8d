// One library's kernel at 10,000 entries: operations per second of CPU and bytes per entry, as JSON. `throughput.mjs mizan|tanstack`
const ENTRIES = 10_000
const keys = Array.from({ length: ENTRIES }, (_, id) => id)
/** Until after the timers of no length that are set: TanStack's core notifies in one. */
const tick = () => new Promise(resolve => setTimeout(() => setImmediate(resolve), 0))
const data = id => ({ product: { id, name: `product ${id}` } })

/** Each gives: fill with data, subscribe to an entry, set an entry's data, make all stale. Nothing is fetched. */
const libraries = {
  async mizan() {
    const { createKernel } = await import('./node_modules/.mizan/runtime.mjs')
    const kernel = createKernel({ csrf: false, server: false, gcTime: Infinity })
    const ref = { name: 'product', params: { id: 'integer' }, required: ['id'] }
    return {
      set: (id, value) => kernel.setData(ref, { id }, value),
      subscribe: (id, notify) => kernel.registerContext(ref, { id }, { enabled: false }).subscribe(notify),
      invalidateAll: () => kernel.invalidate(ref),
      invalidateOne: id => kernel.invalidate(ref, { id }),
    }
  },
  async tanstack() {
    const { QueryClient, QueryObserver } = await import('@tanstack/query-core')
    const client = new QueryClient({ defaultOptions: { queries: { gcTime: Infinity } } })
    return {
      set: (id, value) => client.setQueryData(['product', { id }], value),
      subscribe: (id, notify) =>
        new QueryObserver(client, { queryKey: ['product', { id }], enabled: false }).subscribe(notify),
      invalidateAll: () => void client.invalidateQueries({ queryKey: ['product'] }),
      invalidateOne: id => void client.invalidateQueries({ queryKey: ['product', { id }] }),
    }
  },
}

const heap = async () => {
  for (let round = 0; round < 4; round++) {
    await tick()
    globalThis.gc()
  }
  return process.memoryUsage().heapUsed
}

/** By the process's CPU time, which other work on the machine disturbs less than the clock. */
async function rate(count, work) {
  globalThis.gc()
  const start = process.cpuUsage()
  await work()
  await tick()
  const { user, system } = process.cpuUsage(start)
  return (count / (user + system)) * 1_000_000
}

const library = await libraries[process.argv[2]]()
const result = {}
let notified = 0
/** A function of its own for each subscriber, as components have. */
const listener = () => () => void notified++

const empty = await heap()
for (const id of keys) library.set(id, data(id))
result['bytes per entry'] = ((await heap()) - empty) / ENTRIES
const leaves = []
for (const id of keys) leaves.push(library.subscribe(id, listener()))
result['bytes per entry with a subscriber'] = ((await heap()) - empty) / ENTRIES
for (const leave of leaves) leave()
await tick()

for (let round = 0; round < 3; round++) {
  leaves.length = 0
  result['subscribe'] = await rate(ENTRIES, () => {
    for (const id of keys) leaves.push(library.subscribe(id, listener()))
  })
  notified = 0
  result['set data and notify'] = await rate(ENTRIES, async () => {
    for (const id of keys) library.set(id, data(id + ENTRIES * (round + 1)))
    for (let turn = 0; notified < ENTRIES && turn < 1_000; turn++) await tick()
  })
  if (notified < ENTRIES) throw new Error(`${notified} of ${ENTRIES} were notified`)
  result['invalidate all, entries'] = await rate(ENTRIES, () => library.invalidateAll())
  for (const id of keys) library.set(id, data(id + round))
  await tick()
  result['invalidate one of 10,000'] = await rate(50, () => {
    for (let id = 0; id < 50; id++) library.invalidateOne(id)
  })
  result['unsubscribe'] = await rate(ENTRIES, () => {
    for (const leave of leaves) leave()
  })
}
console.log(JSON.stringify(result))
process.exit()
