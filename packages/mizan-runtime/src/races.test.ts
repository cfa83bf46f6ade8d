import { describe, expect, it } from 'vitest'
import { addReview, cart, lab, listener, product, scoped, version } from './testing/lab.ts'

describe('races', () => {
  it('X1 C4 a write during the first load: a second read happens and wins', async () => {
    const { kernel, reads, calls } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})
    const called = kernel.call(addReview, {})
    await Promise.resolve()
    const [first] = reads('product')
    await new Promise(setImmediate)
    await calls()[0]!.reply({ result: 1, invalidate: [scoped(5)] })
    expect(reads('product')).toHaveLength(2)
    expect(first!.aborted).toBe(true)
    await reads('product')[1]!.reply(version(2))
    await called
    expect(handle.getState()).toMatchObject({
      status: 'success',
      stale: false,
      fetching: false,
      data: version(2),
    })
  })

  it('X2 E5 a hundred invalidations of one tick are one read', async () => {
    const { kernel, reads, advance } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})
    await advance(0)
    await reads('product')[0]!.reply(version(1))
    for (let i = 0; i < 100; i++) kernel.invalidate(product, i % 2 ? { productId: 5 } : undefined)
    await advance(0)
    expect(reads('product')).toHaveLength(2)
  })

  it('X3 E10 a slow request of another context delays nothing', async () => {
    const { kernel, reads, advance } = lab()
    kernel.registerContext(cart).subscribe(() => {})
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})
    await advance(0)
    await reads('product')[0]!.reply(version(1))
    kernel.invalidate(product)
    await advance(0)
    await reads('product')[1]!.reply(version(2))
    expect(handle.getState()).toMatchObject({ data: version(2), fetching: false })
  })

  it('X5 C7 unsubscribing and subscribing in one task keeps the request', async () => {
    const { kernel, reads, advance } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    const notify = listener()
    const leave = handle.subscribe(notify)
    leave()
    leave()
    const stop = handle.subscribe(notify)
    await advance(0)
    expect(reads('product')).toHaveLength(1)
    expect(reads('product')[0]!.aborted).toBe(false)
    stop()
    await advance(0)
    expect(reads('product')[0]!.aborted).toBe(true)
    expect(handle.getState().status).toBe('idle')
  })
})
