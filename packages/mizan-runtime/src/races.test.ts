import { describe, expect, it, vi } from 'vitest'
import {
  addReview,
  cart,
  flush,
  lab,
  listener,
  product,
  scoped,
  version,
  type Pending,
  virtualTime,
  loaded,
} from './testing/lab.ts'

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
    const joined = [handle.refetch()]
    await flush()
    joined.push(handle.refetch())
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
    await flush()
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
    await flush()
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

describe('invalidation in bulk', () => {
  it('X2 E5 a hundred invalidations of one tick are one read and two notifications', async () => {
    // Asked by each read that begins, also by one that is given up before it is sent.
    const headers = vi.fn(() => ({}))
    const { kernel, handle, reads } = await loaded({ headers })
    const notify = listener()
    handle.subscribe(notify)
    for (let i = 0; i < 100; i++) kernel.invalidate(product, i % 2 ? { productId: 5 } : undefined)
    await flush()
    expect(reads('product')).toHaveLength(2)
    expect(headers).toHaveBeenCalledTimes(2)
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
