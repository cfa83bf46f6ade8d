import { expect, it } from 'vitest'
import { failure, five, forEachAdapter, product, review, reviews, titles } from '../stage.ts'
import { productContext, reviewsContext } from '../../packages/mizan-react/test/generated/index.ts'

const stock = { id: 'stock', reads: 'stock', params: five } as const
const list = { id: 'list', reads: 'reviews', params: five } as const
const page = (productId: number, page: number) =>
  ({ id: `p${productId}-${page}`, reads: 'reviews', params: { productId, page } }) as const
const add = { id: 'add', calls: review() } as const
const quantity = ({ data }: { data?: { quantity: number } | undefined }) => data?.quantity

forEachAdapter(open => {
  /** Three pages of reviews, all read. */
  async function pages() {
    const stage = await open([page(5, 1), page(5, 2), page(6, 1)])
    for (const read of [...stage.reads('reviews')]) await stage.reply(read, reviews('a'))
    /** Which were read again, as `productId-page`. */
    const again = () =>
      stage
        .reads('reviews')
        .slice(3)
        .map(({ url }) => new URL(url, 'http://x').searchParams)
        .map(query => `${query.get('productId')}-${query.get('page')}`)
        .sort()
    return { ...stage, again }
  }

  it.each([
    ['E1 a scope reads again what it takes in', [{ productId: 5 }], ['5-1', '5-2']],
    ['E2 without a scope all instances are read again', [undefined], ['5-1', '5-2', '6-1']],
    [
      'E3 two scopes of one context both count',
      [{ productId: 5, page: 2 }, { productId: 6 }],
      ['5-2', '6-1'],
    ],
    [
      'E4 broad and scoped together are one read an instance',
      [undefined, { productId: 5 }],
      ['5-1', '5-2', '6-1'],
    ],
  ])('%s', async (_, scopes, expected) => {
    const { kernel, act, again } = await pages()
    await act(() => scopes.forEach(scope => kernel.invalidate(reviewsContext, scope)))
    expect(again()).toEqual(expected)
  })

  it('E5 a hundred invalidations of a tick are one read', async () => {
    const { kernel, act, reads, reply } = await open([stock])
    await reply(reads('product')[0], product(3))
    await act(() => {
      for (let i = 0; i < 100; i++) kernel.invalidate(productContext, i % 2 ? five : undefined)
    })
    expect(reads('product')).toHaveLength(2)
  })

  it('E6 an invalidation while the re-read runs is one more read, and what is shown is its answer', async () => {
    const { history, kernel, act, reads, reply } = await open([stock])
    await reply(reads('product')[0], product(3))
    await act(() => kernel.invalidate(productContext))
    await act(() => kernel.invalidate(productContext))
    await reply(reads('product')[1], product(4))
    await reply(reads('product')[2], product(5))
    expect(history('stock', quantity)).toEqual([undefined, 3, 5])
    expect(reads('product')).toHaveLength(3)
  })

  it('E7 what is not on the page is read when it comes back, not before', async () => {
    const { shown, kernel, act, change, reads, reply } = await open([stock])
    await reply(reads('product')[0], product(3))
    await change([])
    await act(() => kernel.invalidate(productContext))
    expect(reads('product')).toHaveLength(1)
    await change([stock])
    expect(shown('stock')).toMatchObject({
      status: 'success',
      data: { quantity: 3 },
      stale: true,
      fetching: true,
    })
    await reply(reads('product')[1], product(4))
    expect(shown('stock')).toMatchObject({ data: { quantity: 4 }, stale: false, fetching: false })
  })

  it('E8 what is disabled becomes stale and is not read', async () => {
    const { shown, kernel, act, change, reads, reply } = await open([stock])
    await reply(reads('product')[0], product(3))
    await change([{ ...stock, options: { enabled: false } }])
    await act(() => kernel.invalidate(productContext))
    expect(shown('stock')).toMatchObject({ stale: true, fetching: false })
    expect(reads('product')).toHaveLength(1)
  })

  it('E10 a slow read of something else holds nothing up', async () => {
    const { shown, kernel, act, reads, reply } = await open([stock, list])
    await reply(reads('product')[0], product(3))
    await act(() => kernel.invalidate(productContext))
    await reply(reads('product')[1], product(4))
    expect(shown('stock')).toMatchObject({ data: { quantity: 4 } })
    expect(shown('list').status).toBe('loading')
  })

  it('E11 a call that failed makes stale what its answer names, else nothing', async () => {
    const { click, calls, reads, reply } = await open([stock, add])
    await reply(reads('product')[0], product(3))
    await click('add')
    await reply(calls()[0], failure('ALREADY_REVIEWED'), { status: 409 })
    expect(reads('product')).toHaveLength(1)
    await click('add')
    await reply(calls()[1], { ...failure('INTERNAL_ERROR'), invalidate: ['product'] }, { status: 500 })
    expect(reads('product')).toHaveLength(2)
  })

  it('E12 what failed before is read again when it is invalidated', async () => {
    const { shown, click, calls, reads, reply } = await open([stock, add])
    await reply(reads('product')[0], failure('FORBIDDEN'), { status: 403 })
    await click('add')
    await reply(calls()[0], { result: null, invalidate: ['product'] })
    await reply(reads('product')[1], product(4))
    expect(shown('stock')).toMatchObject({ status: 'success', data: { quantity: 4 }, error: null })
  })

  it('E13 E14 data in the answer is shown without a read; an error in it stays with its context', async () => {
    const { shown, click, calls, reads, reply } = await open([stock, list, add])
    await reply(reads('product')[0], product(3))
    await reply(reads('reviews')[0], reviews('a'))
    await click('add')
    expect(calls()[0]!.body.visible).toEqual(
      expect.arrayContaining([
        ['product', { productId: 5 }],
        ['reviews', { page: 1, productId: 5 }],
      ]),
    )
    await reply(calls()[0], {
      result: { title: 'new' },
      invalidate: ['product', 'reviews'],
      contexts: [
        { context: 'product', params: five, data: product(4) },
        { context: 'reviews', params: { productId: 5, page: 1 }, error: failure('FORBIDDEN').error },
      ],
    })
    expect(shown('stock')).toMatchObject({ status: 'success', data: { quantity: 4 } })
    expect(shown('list')).toMatchObject({ status: 'error', error: 'FORBIDDEN' })
    expect(shown('add')).toMatchObject({ isPending: false, error: null, data: { title: 'new' } })
    expect([reads('product'), reads('reviews')].map(({ length }) => length)).toEqual([1, 1])
  })

  it('E15 what the answer does not bring is read', async () => {
    const { click, calls, reads, reply } = await open([stock, list, add])
    await reply(reads('product')[0], product(3))
    await reply(reads('reviews')[0], reviews('a'))
    await click('add')
    const contexts = [{ context: 'product', params: five, data: product(4) }]
    await reply(calls()[0], { result: null, invalidate: ['product', 'reviews'], contexts })
    expect([reads('product'), reads('reviews')].map(({ length }) => length)).toEqual([1, 2])
  })

  it('E16 data of an answer for what is not on the page is kept only if it was before', async () => {
    const { shown, change, click, calls, reads, reply } = await open([stock, add])
    await reply(reads('product')[0], product(3))
    await change([add])
    await click('add')
    const contexts = [
      { context: 'product', params: five, data: product(4) },
      { context: 'reviews', params: { productId: 5, page: 1 }, data: reviews('b') },
    ]
    await reply(calls()[0], { result: null, invalidate: ['product', 'reviews'], contexts })
    await change([stock, list])
    expect(shown('stock')).toMatchObject({ status: 'success', data: { quantity: 4 }, fetching: false })
    expect(shown('list').status).toBe('loading')
  })

  it('E17 data of an answer that was overtaken is not shown, but read', async () => {
    const { history, kernel, act, click, calls, reads, reply } = await open([stock, add])
    await reply(reads('product')[0], product(3))
    await click('add')
    await act(() => kernel.invalidate(productContext))
    await reply(reads('product')[1], product(5))
    await reply(calls()[0], {
      result: null,
      invalidate: ['product'],
      contexts: [{ context: 'product', params: five, data: product(4) }],
    })
    await reply(reads('product')[2], product(6))
    expect(history('stock', quantity)).toEqual([undefined, 3, 5, 6])
  })

  it('E33 a call whose outcome nobody knows makes stale what it may have changed', async () => {
    const { shown, click, calls, fail, reads, reply } = await open([stock, list, add])
    await reply(reads('product')[0], product(3))
    await reply(reads('reviews')[0], reviews('a'))
    await click('add')
    await fail(calls()[0])
    expect([reads('product'), reads('reviews')].map(({ length }) => length)).toEqual([2, 2])
    await reply(reads('product')[1], product(4))
    await reply(reads('reviews')[1], reviews('b'))
    expect(shown('add')).toMatchObject({ isPending: false, error: 'NETWORK' })
    expect([shown('stock').data.quantity, titles(shown('list').data)]).toEqual([4, 'b'])
  })

  it('E34 steady invalidation never starves a page: it shows new data, flagged stale', async () => {
    const { history, kernel, act, reads, reply } = await open([stock])
    await reply(reads('product')[0], product(0))
    for (let version = 1; version <= 12; version++) {
      await act(() => kernel.invalidate(productContext))
      const running = reads('product')
        .filter(({ aborted }) => !aborted)
        .at(-1)
      await act(() => kernel.invalidate(productContext))
      await reply(running, product(version))
    }
    const seen = history('stock', ({ data, stale }) => [data?.quantity, stale])
    expect(seen.filter(([quantity, stale]) => quantity && stale).length).toBeGreaterThan(1)
    expect(seen.map(([quantity]) => Number(quantity ?? -1))).toEqual(
      seen.map(([quantity]) => Number(quantity ?? -1)).sort((a, b) => a - b),
    )
  })

  it('E35 an answer from before another user came gives nothing, but its targets count', async () => {
    const { history, kernel, act, click, calls, reads, reply } = await open([stock, add])
    await reply(reads('product')[0], product(3))
    await click('add')
    await act(() => kernel.reset('another'))
    await reply(reads('product')[1], product(4))
    await reply(calls()[0], {
      result: null,
      invalidate: ['product'],
      contexts: [{ context: 'product', params: five, data: product(99) }],
    })
    expect(reads('product')).toHaveLength(3)
    await reply(reads('product')[2], product(5))
    expect(history('stock', quantity)).toEqual([undefined, 3, undefined, 4, 5])
  })
})
