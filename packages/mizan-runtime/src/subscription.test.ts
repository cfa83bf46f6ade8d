import { describe, expect, it } from 'vitest'
import { addReview, flush, lab, listener, product, version } from './testing/lab.ts'
import type { ContextRef } from './types.ts'

const filter: ContextRef<object, { from?: unknown; to?: unknown }> = { name: 'filter', params: {} }

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

  it('a subscriber is not told of the first load that its own subscription began', async () => {
    const { kernel, last, advance } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    const [first, second] = [listener(), listener()]
    handle.subscribe(first)
    await flush()
    expect(first.count).toBe(0)
    await last().reply(version(1))
    await advance(1)
    kernel.registerContext(product, { productId: 5 }, { staleTime: 0 }).subscribe(second)
    expect(handle.getState().fetching).toBe(false)
    await flush()
    // Of a read of what it has seen already it is.
    expect([first.count, second.count]).toEqual([2, 1])
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
