// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { addReview, cart, flush, lab, product, scoped, version } from './testing/lab.ts'

const SECOND = 1_000

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
    await flush()
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
