import { describe, expect, it } from 'vitest'
import { addReview, cart, flush, lab, listener, product, scoped, version } from './testing/lab.ts'
import type { ContextRef, ReadOptions } from './types.ts'

const filter: ContextRef<object, { from?: unknown; to?: unknown }> = { name: 'filter', params: {} }
const SECOND = 1_000

describe('subscription', () => {
  it('B1 readers of one instance share an entry and a request', async () => {
    const { kernel, requests, last } = lab()
    const handles = [5, '5', 5].map(productId => kernel.registerContext(product, { productId }))
    for (const handle of handles) handle.subscribe(() => {})
    await flush()
    expect(requests).toHaveLength(1)
    await last().reply(version(1))
    expect(new Set(handles.map(handle => handle.getState())).size).toBe(1)
  })

  it('B2 the order of parameters never matters, at any depth', () => {
    const { kernel } = lab()
    const key = (params: object) => kernel.registerContext(filter, params).key
    expect(key({ from: { year: 1, month: 2 }, to: [{ a: 1, b: 2 }] })).toBe(
      key({ to: [{ b: 2, a: 1 }], from: { month: 2, year: 1 } }),
    )
    expect(key({ from: { 10: 'a', 9: 'b' } })).toBe(key({ from: { 9: 'b', 10: 'a' } }))
    expect(key({ from: 1, to: 2 })).not.toBe(key({ from: 2, to: 1 }))
  })

  it('B3 undefined and null parameters are missing ones, and defaults are filled in', () => {
    const { kernel } = lab()
    const { key } = kernel.registerContext(product, { productId: 5 })
    expect(kernel.registerContext(product, { productId: 5, page: undefined }).key).toBe(key)
    expect(kernel.registerContext(product, { productId: 5, page: 1 }).key).toBe(key)
    expect(kernel.registerContext(product, { productId: 5, page: 2 }).key).not.toBe(key)
  })

  it('B4 big integers and dates are parameters too', async () => {
    const { kernel, last } = lab()
    const params = { from: new Date('2026-11-23T01:02:03.500Z'), to: 2n ** 64n }
    kernel.registerContext(filter, params).subscribe(() => {})
    kernel.registerContext(filter, { from: new Date(NaN) }).getState()
    await flush()
    expect(last().url).toBe(
      '/api/mizan/ctx/filter/?from=2026-11-23T01%3A02%3A03.500Z&to=18446744073709551616',
    )
    kernel.call(addReview, { amount: 2n ** 64n })
    await flush()
    expect(last().body.args).toEqual({ amount: '18446744073709551616' })
    expect(last().body.visible).toEqual([
      ['filter', { from: '2026-11-23T01:02:03.500Z', to: '18446744073709551616' }],
    ])
  })

  it('B5 unsubscribing during a notification skips nobody and calls nobody twice', async () => {
    const { kernel, last } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    const called: string[] = []
    const leaves: (() => void)[] = []
    leaves.push(handle.subscribe(() => (called.push('a'), leaves[0]!(), leaves[1]!())))
    leaves.push(handle.subscribe(() => called.push('b')))
    leaves.push(handle.subscribe(() => called.push('c')))
    await flush()
    called.length = 0
    await last().reply(version(1))
    expect(called).toEqual(['a', 'c'])
  })

  it('B6 one callback subscribed twice and removed once is called', async () => {
    const { kernel, last } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    const notify = listener()
    handle.subscribe(notify)()
    handle.subscribe(notify)
    handle.subscribe(notify)()
    await flush()
    notify.count = 0
    await last().reply(version(1))
    expect(notify.count).toBe(1)
  })

  it('B7 unsubscribing twice takes away one subscription', async () => {
    const { kernel, last } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    const notify = listener()
    const leave = handle.subscribe(notify)
    handle.subscribe(notify)
    leave()
    leave()
    await flush()
    await last().reply(version(1))
    expect(notify.count).toBe(1)
  })

  it('B8 a subscriber that throws stops no other, and is reported', async () => {
    const { kernel, last, diagnostics } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    const notify = listener()
    handle.subscribe(() => {
      throw new Error('broken')
    })
    handle.subscribe(notify)
    await flush()
    await last().reply(version(1))
    expect(notify.count).toBe(1)
    expect(diagnostics).toContain('MZ-R03')
  })

  it('B9 changes of several entries reach a subscriber once', async () => {
    const { kernel, requests } = lab()
    const notify = listener()
    for (const productId of [1, 2, 3]) kernel.registerContext(product, { productId }).subscribe(notify)
    await flush()
    for (const request of requests) await request.reply(version(1))
    notify.count = 0
    kernel.invalidate(product)
    kernel.setData(product, { productId: 1 }, version(2))
    await flush()
    expect(notify.count).toBe(1)
  })

  it('B10 a change between registering and subscribing is not lost', async () => {
    const { kernel, requests } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    kernel.setData(product, { productId: 5 }, version(3))
    handle.subscribe(() => {})
    await flush()
    expect(handle.getState().data).toEqual(version(3))
    expect(requests).toHaveLength(0)
  })

  it('B11 nobody is told when nothing changed', async () => {
    const { kernel, last } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    const notify = listener()
    handle.subscribe(notify)
    await flush()
    await last().reply(version(1))
    notify.count = 0
    handle.cancel()
    kernel.invalidate(product, { productId: 6 })
    await flush()
    expect(notify.count).toBe(0)
  })

  it('a subscriber is not told of the change that its own subscription made', async () => {
    const { kernel, last, advance } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    const [first, second] = [listener(), listener()]
    handle.subscribe(first)
    await flush()
    expect(first.count).toBe(0)
    await last().reply(version(1))
    await advance(1)
    kernel.registerContext(product, { productId: 5 }, { staleTime: 0 }).subscribe(second)
    await flush()
    expect([first.count, second.count]).toEqual([2, 0])
  })

  it('unregister ends the subscriptions of its handle only', async () => {
    const { kernel, last } = lab()
    const [mine, other] = [listener(), listener()]
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(mine)
    handle.subscribe(mine)
    kernel.registerContext(product, { productId: 5 }).subscribe(other)
    handle.unregister()
    await flush()
    await last().reply(version(1))
    expect([mine.count, other.count]).toEqual([0, 1])
  })
})

describe('garbage collection', () => {
  async function watched(options: ReadOptions[], config = {}) {
    const parts = lab(config)
    const handles = options.map(({ keepPrevious: _, ...rest }) =>
      parts.kernel.registerContext(product, { productId: 5 }, rest),
    )
    const leaves = handles.map(handle => handle.subscribe(() => {}))
    await flush()
    await parts.last().reply(version(1))
    return { ...parts, handle: handles[0]!, leave: () => leaves.forEach(leave => leave()) }
  }

  it('B12 data is kept until its time is over, and for who comes back before', async () => {
    const { handle, leave, advance, requests } = await watched([{ gcTime: 10 * SECOND }])
    leave()
    await advance(9 * SECOND)
    const again = handle.subscribe(() => {})
    await advance(30 * SECOND)
    expect(handle.getState().status).toBe('success')
    again()
    await advance(9.9 * SECOND)
    expect(handle.getState().status).toBe('success')
    await advance(SECOND)
    expect(handle.getState().status).toBe('idle')
    expect(requests).toHaveLength(1)
  })

  it.each<[string, ReadOptions[], number, boolean]>([
    ['0 removes at once', [{ gcTime: 0 }], 0, false],
    ['Infinity never removes', [{ gcTime: Infinity }], 1e12, true],
    [
      'the longest that was asked for wins',
      [{ gcTime: 0 }, { gcTime: 10 * SECOND }, { gcTime: SECOND }],
      9 * SECOND,
      true,
    ],
    ['and then ends', [{ gcTime: 0 }, { gcTime: 10 * SECOND }, { gcTime: SECOND }], 10 * SECOND, false],
    ['the default is five minutes', [{}], 299 * SECOND, true],
    ['and no more', [{}], 300 * SECOND, false],
    ['B15 a delay beyond 32 bits does not end at once', [{ gcTime: 2 ** 40 }], 1_000 * SECOND, true],
  ])('B13 %s', async (_, options, ms, kept) => {
    const { handle, leave, advance } = await watched(options)
    leave()
    await advance(ms)
    expect(handle.getState().status).toBe(kept ? 'success' : 'idle')
  })

  it('B15 no timer is asked for that is longer than 32 bits', async () => {
    const { leave, timers, now } = await watched([{ gcTime: 2 ** 40 }])
    leave()
    await flush()
    expect(timers.map(({ at }) => at - now())).toEqual([2 ** 31 - 1])
  })

  it('B13 what a suspended component waits for stays a second', async () => {
    const { kernel, last, advance } = lab({ gcTime: 0 })
    const handle = kernel.registerContext(product, { productId: 5 }, { gcTime: 0 })
    const ready = handle.ready()
    await flush()
    await last().reply(version(1))
    await ready
    await advance(999)
    expect(handle.getState().data).toEqual(version(1))
    await advance(1)
    expect(handle.getState().status).toBe('idle')
  })

  it('B14 neither a watched entry nor one that is being read is removed', async () => {
    const { handle, leave, advance, kernel, last } = await watched([{ gcTime: 0 }])
    await advance(1e9)
    expect(handle.getState().status).toBe('success')
    const fetched = kernel.fetchContext(product, { productId: 6 })
    leave()
    await advance(20 * SECOND)
    await last().reply(version(6))
    expect(await fetched).toEqual(version(6))
  })

  it('B16 a server render sets no timer for it', async () => {
    const { kernel, last, timers } = lab({ server: true })
    const fetched = kernel.fetchContext(product, { productId: 5 })
    await flush()
    await last().reply(version(1))
    await fetched
    await flush()
    expect(timers).toEqual([])
  })

  it('B19 removing an entry leaves a newer one of the same key alone', async () => {
    const { handle, leave, kernel, advance } = await watched([{ gcTime: SECOND }])
    leave()
    await advance(0)
    kernel.reset()
    kernel.setData(product, { productId: 5 }, version(2))
    await advance(SECOND)
    expect(handle.getState().data).toEqual(version(2))
  })

  it('B20 what hangs on after dispose is harmless', async () => {
    const { handle, leave, kernel, advance, diagnostics, timers } = await watched([{}])
    kernel.dispose()
    leave()
    await advance(0)
    expect(timers).toEqual([])
    handle.unregister()
    handle.cancel()
    handle.reset()
    await advance(1e9)
    expect(handle.getState().status).toBe('idle')
    expect(diagnostics).toEqual([])
  })
})

describe('the age of data', () => {
  it.each([
    ['younger than staleTime', 59, {}, 1],
    ['older than staleTime', 61, {}, 2],
    ['with staleTime 0', 1, { staleTime: 0 }, 2],
    ['with staleTime Infinity', 1e6, { staleTime: Infinity }, 1],
  ])('%s, on mount and on focus', async (_, seconds, options, reads) => {
    const mounting = lab()
    const leave = mounting.kernel
      .registerContext(product, { productId: 5 }, { gcTime: Infinity })
      .subscribe(() => {})
    await flush()
    await mounting.last().reply(version(1))
    leave()
    await mounting.advance(seconds * SECOND)
    mounting.kernel.registerContext(product, { productId: 5 }, options).subscribe(() => {})
    await flush()
    expect(mounting.requests).toHaveLength(reads)

    const looking = lab()
    looking.kernel.registerContext(product, { productId: 5 }, options).subscribe(() => {})
    await flush()
    await looking.last().reply(version(1))
    await looking.advance(seconds * SECOND)
    for (const event of ['focus', 'online', 'pageshow']) window.dispatchEvent(new Event(event))
    document.dispatchEvent(new Event('visibilitychange'))
    await flush()
    expect(looking.requests).toHaveLength(reads)
    for (const { kernel } of [mounting, looking]) kernel.dispose()
  })

  it('what failed is read again on focus', async () => {
    const { kernel, last, requests } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})
    await flush()
    await last().reply('gone', { status: 410 })
    window.dispatchEvent(new Event('focus'))
    await flush()
    expect(requests).toHaveLength(2)
    await last().reply(version(1))
    expect(handle.getState()).toMatchObject({ status: 'success', error: null })
    kernel.dispose()
  })

  it('nobody reads on focus what nobody watches, or after dispose', async () => {
    const { kernel, last, requests, advance } = lab()
    const leave = kernel.registerContext(product, { productId: 5 }).subscribe(() => {})
    kernel.registerContext(cart, {}, { enabled: false }).subscribe(() => {})
    await flush()
    await last().reply(version(1))
    leave()
    await advance(120 * SECOND)
    window.dispatchEvent(new Event('focus'))
    kernel.registerContext(product, { productId: 6 }).subscribe(() => {})
    kernel.dispose()
    window.dispatchEvent(new Event('focus'))
    await flush()
    expect(requests).toHaveLength(2)
  })

  it('scopes find what was given in another spelling', async () => {
    const { kernel, last, calls, reads } = lab()
    kernel.registerContext(product, { productId: '5' }).subscribe(() => {})
    await flush()
    await last().reply(version(1))
    kernel.call(addReview)
    await flush()
    await calls()[0]!.reply({ result: null, invalidate: [scoped(5)] })
    expect(reads('product')).toHaveLength(2)
  })
})
