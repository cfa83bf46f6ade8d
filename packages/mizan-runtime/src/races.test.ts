import { describe, expect, it } from 'vitest'
import {
  addReview,
  cart,
  failure,
  flush,
  lab,
  listener,
  product,
  scoped,
  version,
  type Pending,
  virtualTime,
} from './testing/lab.ts'

/** A watched instance whose first read is answered with version 1. */
async function loaded(config = {}) {
  const parts = lab(config)
  const handle = parts.kernel.registerContext(product, { productId: 5 })
  const leave = handle.subscribe(() => {})
  await flush()
  await parts.last().reply(version(1))
  return { ...parts, handle, leave }
}

/** A network that does not heed aborts: answers come whatever was asked of it. */
function deaf(requests: Pending[]) {
  return (url: string, init: RequestInit) =>
    new Promise<Response>((resolve, reject) => {
      requests.push({
        url,
        reply: async (body: unknown, { status = 200 } = {}) => (
          resolve(Response.json(body, { status })),
          flush()
        ),
        fail: async (cause: unknown) => (reject(cause), flush()),
        get aborted() {
          return init.signal!.aborted
        },
      } as unknown as Pending)
    })
}

describe('one read at a time', () => {
  it('C1 a refetch joins the running read; force supersedes it', async () => {
    const { handle, reads } = await loaded()
    const joined = [handle.refetch(), handle.refetch()]
    await flush()
    expect(reads('product')).toHaveLength(2)
    const forced = handle.refetch({ force: true })
    await flush()
    expect(reads('product').map(({ aborted }) => aborted)).toEqual([false, true, false])
    await reads('product')[2]!.reply(version(2))
    for (const state of await Promise.all([...joined, forced])) expect(state.data).toEqual(version(2))
  })

  it('C2 an older answer that arrives late is dropped', async () => {
    const requests: Pending[] = []
    const { kernel } = lab({ fetch: deaf(requests) as typeof fetch })
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})
    handle.refetch({ force: true })
    await flush()
    await requests[1]!.reply(version(2))
    await requests[0]!.reply(version(1))
    expect(handle.getState().data).toEqual(version(2))
  })

  it('C3 a late failure of a superseded request is dropped too, also behind an asynchronous hook', async () => {
    const requests: Pending[] = []
    const { kernel } = lab({
      fetch: deaf(requests) as typeof fetch,
      middleware: [
        async (request, next) => {
          try {
            return await next(request)
          } catch (cause) {
            await flush()
            throw cause
          }
        },
      ],
    })
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})
    handle.refetch({ force: true })
    await flush()
    await requests[1]!.reply(version(2))
    await requests[0]!.fail(new TypeError('late'))
    await flush()
    expect(handle.getState()).toMatchObject({ status: 'success', error: null })
    expect(requests).toHaveLength(2)
  })

  it('X1 C4 a write during the first load: a second read happens and wins', async () => {
    const { kernel, reads, calls } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})
    const called = kernel.call(addReview, {})
    await flush()
    await calls()[0]!.reply({ result: 1, invalidate: [scoped(5)] })
    expect(reads('product').map(({ aborted }) => aborted)).toEqual([true, false])
    await reads('product')[1]!.reply(version(2))
    await called
    expect(handle.getState()).toMatchObject({
      status: 'success',
      stale: false,
      fetching: false,
      data: version(2),
    })
  })

  it('C5 a read that spans a write by hand is discarded, and made again', async () => {
    const { handle, kernel, reads } = await loaded()
    handle.refetch()
    await flush()
    kernel.setData(product, { productId: 5 }, version(7))
    await reads('product')[1]!.reply(version(1))
    expect(handle.getState()).toMatchObject({ data: version(7), fetching: true })
    await reads('product')[2]!.reply(version(8))
    expect(handle.getState()).toMatchObject({ data: version(8), fetching: false, stale: false })
  })

  it('C5 a read that began after the write counts', async () => {
    const { handle, kernel, reads } = await loaded()
    kernel.setData(product, { productId: 5 }, version(7))
    handle.refetch()
    await flush()
    await reads('product')[1]!.reply(version(8))
    expect(handle.getState()).toMatchObject({ data: version(8), fetching: false })
    expect(reads('product')).toHaveLength(2)
  })
})

describe('cancellation', () => {
  it('C6 cancelling one of two sharers does not cancel the other', async () => {
    const { kernel, requests, last } = lab()
    const controller = new AbortController()
    const mine = kernel.fetchContext(product, { productId: 5 }, { signal: controller.signal })
    const other = kernel.fetchContext(product, { productId: 5 })
    await flush()
    controller.abort()
    await expect(mine).rejects.toMatchObject({ name: 'AbortError' })
    expect(last().aborted).toBe(false)
    await last().reply(version(1))
    expect(await other).toEqual(version(1))
    expect(requests).toHaveLength(1)
  })

  it('C6 when all sharers have gone, the request is aborted', async () => {
    const { kernel, last } = lab()
    const controllers = [new AbortController(), new AbortController()]
    const shared = controllers.map(({ signal }) => kernel.fetchContext(product, { productId: 5 }, { signal }))
    await flush()
    for (const controller of controllers) controller.abort()
    expect((await Promise.allSettled(shared)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await flush()
    expect(last().aborted).toBe(true)
  })

  it('X5 C7 unsubscribing and subscribing in one task keeps the request', async () => {
    const { kernel, reads } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})()
    const stop = handle.subscribe(() => {})
    await flush()
    expect(reads('product').map(({ aborted }) => aborted)).toEqual([false])
    stop()
    expect(reads('product')[0]!.aborted).toBe(false)
    await flush()
    expect(reads('product')[0]!.aborted).toBe(true)
  })

  it('C8 an abort of our own is no error', async () => {
    const { kernel, last } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})()
    await flush()
    expect(last().aborted).toBe(true)
    expect(handle.getState()).toMatchObject({ status: 'idle', error: null, fetching: false })
  })

  it("C9 another's abort is an error, and a later refetch works", async () => {
    const { handle, last, requests } = await loaded()
    handle.refetch()
    await flush()
    await last().fail(new DOMException('by a service worker', 'AbortError'))
    expect(handle.getState()).toMatchObject({ status: 'error', error: { code: 'ABORTED' } })
    expect(requests).toHaveLength(2)
    handle.refetch()
    await flush()
    await last().reply(version(2))
    expect(handle.getState()).toMatchObject({ status: 'success', data: version(2) })
  })

  it('C10 cancelling what is settled does nothing, and an answered request is never aborted', async () => {
    const { handle, leave, last } = await loaded()
    const before = handle.getState()
    handle.cancel()
    expect(handle.getState()).toBe(before)
    leave()
    await flush()
    expect(last().aborted).toBe(false)
  })

  it('C11 cancelling a first load gives idle and rejects; with data it is as before', async () => {
    const { kernel, last } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})
    const fetched = kernel.fetchContext(product, { productId: 5 })
    const refetched = handle.refetch()
    handle.cancel()
    await expect(fetched).rejects.toMatchObject({ code: 'ABORTED' })
    await expect(refetched).rejects.toMatchObject({ code: 'ABORTED' })
    expect(handle.getState().status).toBe('idle')
    expect(handle.getSnapshot().status).toBe('idle')
    handle.refetch()
    await flush()
    await last().reply(version(1))
    const before = handle.getState()
    handle.refetch()
    await flush()
    handle.cancel()
    expect(last().aborted).toBe(true)
    expect(handle.getState()).toEqual(before)
  })

  it('C12 fetching never sticks after cancel and subscribe', async () => {
    const { kernel, last } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    const leave = handle.subscribe(() => {})
    await flush()
    handle.cancel()
    leave()
    handle.subscribe(() => {})
    expect(handle.getState()).toMatchObject({ status: 'loading', fetching: true })
    await flush()
    await last().reply(version(1))
    expect(handle.getState()).toMatchObject({ status: 'success', fetching: false })
  })
})

describe('change of parameters', () => {
  it('C13 an old answer never appears under the new parameters', async () => {
    const { kernel, requests } = lab()
    const five = kernel.registerContext(product, { productId: 5 })
    const six = kernel.registerContext(product, { productId: 6 })
    const leave = five.subscribe(() => {})
    six.subscribe(() => {})
    leave()
    await flush()
    await requests.find(({ url }) => url.includes('productId=6'))!.reply(version(6))
    await requests.find(({ url }) => url.includes('productId=5'))!.reply(version(5))
    expect(six.getState().data).toEqual(version(6))
    expect(five.getState().data).toBeUndefined()
  })

  it('C14 keepPrevious shows the old data flagged stale, then the new', async () => {
    const { handle, kernel, last } = await loaded()
    const next = kernel.registerContext(product, { productId: 6 }, { keepPrevious: handle.getSnapshot() })
    next.subscribe(() => {})
    const kept = next.getSnapshot()
    expect(kept).toMatchObject({ status: 'success', data: version(1), stale: true, fetching: true })
    expect(next.getSnapshot()).toBe(kept)
    expect(next.getState().status).toBe('loading')
    await flush()
    await last().reply(version(6))
    expect(next.getSnapshot()).toMatchObject({ status: 'success', data: version(6), stale: false })
  })

  it('C14 keepPrevious gives way to an error', async () => {
    const { handle, kernel, last } = await loaded()
    const next = kernel.registerContext(product, { productId: 6 }, { keepPrevious: handle.getSnapshot() })
    next.subscribe(() => {})
    await flush()
    await last().reply(failure('NOT_FOUND'), { status: 404 })
    expect(next.getSnapshot()).toMatchObject({ status: 'error', data: undefined })
  })

  it("C15 A, B, A in a row ends on A's newest data, with a request each", async () => {
    const { kernel, requests } = lab()
    const a = kernel.registerContext(product, { productId: 1 })
    const b = kernel.registerContext(product, { productId: 2 })
    const leaveA = a.subscribe(() => {})
    await flush()
    await requests[0]!.reply(version(1))
    leaveA()
    const leaveB = b.subscribe(() => {})
    leaveB()
    a.subscribe(() => {})
    await flush()
    expect(a.getState()).toMatchObject({ status: 'success', data: version(1) })
    expect(requests).toHaveLength(2)
  })
})

describe('no rejection is unhandled', () => {
  it('C16 by subscribing, refetching, cancelling, resetting and disposing', async () => {
    const unhandled: unknown[] = []
    const note = (cause: unknown) => unhandled.push(cause)
    process.on('unhandledRejection', note)
    const { kernel, last } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})
    await flush()
    await last().reply('no', { status: 404 })
    handle.refetch()
    handle.cancel()
    handle.refetch()
    handle.reset()
    handle.ready()
    kernel.prefetch(product, { productId: 6 })
    kernel.reset()
    await flush()
    kernel.dispose()
    await flush()
    await flush()
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
  })
})

describe('prefetch', () => {
  it('C18 makes no subscription: invalidation reads nothing, and the data is collected', async () => {
    const { kernel, requests, last, advance } = lab()
    kernel.prefetch(product, { productId: 5 })
    await flush()
    await last().reply(version(1))
    kernel.invalidate(product)
    await flush()
    expect(requests).toHaveLength(1)
    const handle = kernel.registerContext(product, { productId: 5 })
    expect(handle.getState()).toMatchObject({ data: version(1), stale: true })
    await advance(300_000)
    expect(handle.getState().status).toBe('idle')
  })

  it('C19 prefetching and mounting use one request', async () => {
    const { kernel, requests, last } = lab()
    kernel.prefetch(product, { productId: 5 })
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})
    await flush()
    await last().reply(version(1))
    kernel.registerContext(product, { productId: 5 }).subscribe(() => {})
    await kernel.fetchContext(product, { productId: 5 })
    expect(handle.getState().data).toEqual(version(1))
    expect(requests).toHaveLength(1)
  })
})

describe('invalidation in bulk', () => {
  it('X2 E5 a hundred invalidations of one tick are one read and two notifications', async () => {
    const { kernel, handle, reads } = await loaded()
    const notify = listener()
    handle.subscribe(notify)
    for (let i = 0; i < 100; i++) kernel.invalidate(product, i % 2 ? { productId: 5 } : undefined)
    await flush()
    expect(reads('product')).toHaveLength(2)
    await reads('product')[1]!.reply(version(2))
    expect(notify.count).toBe(2)
  })

  it('X3 E10 a slow request of another context delays nothing', async () => {
    const { kernel, handle, reads } = await loaded()
    kernel.registerContext(cart).subscribe(() => {})
    kernel.invalidate(product)
    await flush()
    await reads('product')[1]!.reply(version(2))
    expect(handle.getState()).toMatchObject({ data: version(2), fetching: false })
    expect(reads('cart')[0]!.aborted).toBe(false)
  })

  it('E6 an invalidation while the re-read runs: exactly one more read', async () => {
    const { kernel, handle, reads } = await loaded()
    kernel.invalidate(product)
    await flush()
    kernel.invalidate(product)
    await flush()
    expect(reads('product').map(({ aborted }) => aborted)).toEqual([false, true, false])
    await reads('product')[2]!.reply(version(3))
    expect(handle.getState()).toMatchObject({ data: version(3), fetching: false, stale: false })
    expect(reads('product')).toHaveLength(3)
  })

  it('E34 steady invalidation every 30 ms, with reads of 50 ms, still shows new data, flagged stale', async () => {
    const time = virtualTime()
    let written = 0
    const { kernel } = lab({
      ...time,
      fetch: (() =>
        new Promise(answer => {
          time.schedule(() => {
            const body = version(written)
            time.schedule(() => answer(Response.json(body)), 25)
          }, 25)
        })) as unknown as typeof fetch,
    })
    const handle = kernel.registerContext(product, { productId: 5 })
    const seen: number[] = []
    handle.subscribe(() => {
      const { data, stale } = handle.getState()
      if (stale && data) seen.push(data.product.version)
    })
    for (let round = 0; round < 40; round++) {
      await time.advance(30)
      written++
      kernel.invalidate(product)
    }
    expect(new Set(seen).size).toBeGreaterThan(10)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    await time.advance(200)
    expect(handle.getState()).toMatchObject({ data: version(written), stale: false, fetching: false })
  })
})
