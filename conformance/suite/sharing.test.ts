import { expect, it, vi } from 'vitest'
import { dehydrate } from 'mizan-runtime/hydration'
import { five, forEachAdapter, product, review, reviews, titles } from '../stage.ts'
import { productContext, reviewsContext } from '../../packages/mizan-react/test/generated/index.ts'

const stock = { id: 'stock', reads: 'stock', params: five } as const
const list = { id: 'list', reads: 'reviews', params: five } as const

forEachAdapter(open => {
  it('B1 many readers of one instance are one request', async () => {
    const { shown, reads, reply } = await open([
      { id: 'a', reads: 'stock', params: five },
      { id: 'b', reads: 'product', params: five },
      { id: 'c', reads: 'productContext', params: five },
    ])
    expect(reads('product')).toHaveLength(1)
    await reply(reads('product')[0], product(3))
    expect([shown('a').data.quantity, shown('b').data.name, shown('c').data.stock.quantity]).toEqual([
      3,
      'lamp',
      3,
    ])
    expect(reads('product')).toHaveLength(1)
  })

  it('B1 a provider is a reader like others', async () => {
    const { shown, reads, reply, change } = await open({
      productId: 5,
      parts: [{ id: 'stock', reads: 'stock' }],
    })
    expect(reads('product')).toHaveLength(1)
    await reply(reads('product')[0], product(3))
    expect(shown('stock').data.quantity).toBe(3)
    await change({ productId: 6, parts: [{ id: 'stock', reads: 'stock' }] })
    expect(reads('product').map(({ url }) => url.split('?')[1])).toEqual(['productId=5', 'productId=6'])
  })

  it('B2 B3 the order of parameters, defaults and undefined make no other instance', async () => {
    const { reads } = await open([
      { id: 'a', reads: 'reviews', params: { productId: 5, page: 1 } },
      { id: 'b', reads: 'reviews', params: { page: 1, productId: 5 } },
      { id: 'c', reads: 'reviews', params: { productId: 5, page: undefined } },
      { id: 'd', reads: 'reviews', params: { productId: 5 } },
    ])
    expect(reads('reviews')).toHaveLength(1)
  })

  it('B9 E18 what one answer brings is shown together, never by halves', async () => {
    const { shown, calls, reads, reply, click, watch } = await open([
      stock,
      list,
      { id: 'add', calls: review() },
    ])
    await reply(reads('product')[0], product(3))
    await reply(reads('reviews')[0], reviews('a'))
    await click('add')
    const seen = new Set<string>()
    watch(() => seen.add(`${shown('stock').data.quantity} ${titles(shown('list').data)}`))
    await reply(calls()[0], {
      result: null,
      invalidate: ['product', 'reviews'],
      contexts: [
        { context: 'product', params: five, data: product(4) },
        { context: 'reviews', params: { productId: 5, page: 1 }, data: reviews('b') },
      ],
    })
    expect([...seen].filter(pair => pair !== '3 a')).toEqual(['4 b'])
    expect([reads('product'), reads('reviews')].map(({ length }) => length)).toEqual([1, 1])
  })

  it('B11 a component is told nothing when nothing has changed', async () => {
    const { kernel, act, reads, reply, watch } = await open([stock])
    await reply(reads('product')[0], product(3))
    let told = 0
    watch(() => told++)
    await act(() => kernel.setData(productContext, five, product(3)))
    await act(() => kernel.invalidate(reviewsContext))
    expect(told).toBe(0)
  })

  it('B12 what comes back before it is collected is shown at once, without a request', async () => {
    const { shown, reads, reply, change, pass } = await open([stock], { gcTime: 1_000 })
    await reply(reads('product')[0], product(3))
    await change([])
    await pass(999)
    await change([stock])
    expect(shown('stock')).toMatchObject({ status: 'success', data: { quantity: 3 }, fetching: false })
    await change([])
    await pass(1_001)
    await change([stock])
    expect(shown('stock')).toMatchObject({ status: 'loading' })
    expect(reads('product')).toHaveLength(2)
  })

  it('B16 B18 a thousand mounts leave no entry, timer or listener', async () => {
    const listening = { count: 0 }
    for (const target of [window, document] as EventTarget[]) {
      const { addEventListener, removeEventListener } = target
      vi.spyOn(target, 'addEventListener').mockImplementation(function (this: EventTarget, ...args) {
        listening.count++
        addEventListener.apply(this, args as never)
      })
      vi.spyOn(target, 'removeEventListener').mockImplementation(function (this: EventTarget, ...args) {
        listening.count--
        removeEventListener.apply(this, args as never)
      })
    }
    const { kernel, timers, change, pass, requests } = await open([], { gcTime: 10 })
    const before = listening.count
    const parts = Array.from({ length: 25 }, (_, productId) => [
      { ...stock, id: `stock${productId}`, params: { productId } },
      { ...list, id: `list${productId}`, params: { productId } },
    ]).flat()
    for (let round = 0; round < 20; round++) {
      await change(parts)
      await change([])
    }
    await pass(20)
    expect(requests.every(({ aborted }) => aborted)).toBe(true)
    expect(dehydrate(kernel).contexts).toEqual([])
    expect(timers).toEqual([])
    expect(listening.count).toBe(before)
  })
})
