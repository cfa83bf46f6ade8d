import { expect, it } from 'vitest'
import { failure, five, forEachAdapter, product } from '../stage.ts'
import { productContext } from '../../packages/mizan-react/test/generated/index.ts'

const stock = { id: 'stock', reads: 'stock', params: five } as const

forEachAdapter(open => {
  it('A1 a page begins with loading, without data and error', async () => {
    const { shown, reads } = await open([stock])
    expect(shown('stock')).toMatchObject({ status: 'loading', error: null, fetching: true, stale: false })
    expect(shown('stock').data).toBeUndefined()
    expect(reads('product')).toHaveLength(1)
  })

  it('A2 a source that answers at once is shown loading before success', async () => {
    const fetch = async () => new Response(JSON.stringify(product(3)))
    const { history, pass } = await open([stock], { fetch })
    await pass(0)
    expect(history('stock', ({ status }) => status)).toEqual(['loading', 'success'])
  })

  it('A3 success shows data and when it came', async () => {
    const { shown, reads, reply, now } = await open([stock])
    await reply(reads('product')[0], product(3))
    expect(shown('stock')).toMatchObject({
      status: 'success',
      data: { quantity: 3 },
      error: null,
      updatedAt: now(),
    })
  })

  it('A4 A6 a failure keeps the data, and is shown until the next success', async () => {
    const { history, kernel, act, reads, reply } = await open([stock])
    await reply(reads('product')[0], product(3))
    await act(() => kernel.invalidate(productContext))
    await reply(reads('product')[1], failure('FORBIDDEN'), { status: 403 })
    await act(() => kernel.invalidate(productContext))
    await reply(reads('product')[2], product(4))
    expect(
      history('stock', ({ status, data, error, fetching }) => [
        status,
        data?.quantity,
        error?.code,
        fetching,
      ]),
    ).toEqual([
      ['loading', undefined, undefined, true],
      ['success', 3, undefined, false],
      ['success', 3, undefined, true],
      ['error', 3, 'FORBIDDEN', false],
      ['error', 3, 'FORBIDDEN', true],
      ['success', 4, undefined, false],
    ])
  })

  it('A5 reading again only flips `fetching`', async () => {
    const { history, click, reads, reply } = await open([stock])
    await reply(reads('product')[0], product(3))
    await click('stock')
    await reply(reads('product')[1], product(3))
    expect(history('stock', ({ status, fetching }) => [status, fetching])).toEqual([
      ['loading', true],
      ['success', false],
      ['success', true],
      ['success', false],
    ])
  })

  it('A7 a fetch function that throws is an error on the page, not an exception in it', async () => {
    const { shown, pass } = await open([stock], {
      fetch() {
        throw new Error('broken')
      },
    })
    await pass(1_000)
    expect(shown('stock')).toMatchObject({ status: 'error', error: 'NETWORK' })
  })

  it.each([[null], [0], [false], [''], [[]], [{}]])('A9 %j is data', async value => {
    const { shown, reads, reply } = await open([{ id: 'cart', reads: 'cart' }])
    await reply(reads('cart')[0], { cart: value })
    expect(shown('cart')).toMatchObject({ status: 'success', data: value })
  })

  it('A10 a disabled read stays idle, and reads when it is asked to', async () => {
    const { shown, reads, reply, click } = await open([{ ...stock, options: { enabled: false } }])
    expect(shown('stock')).toMatchObject({ status: 'idle', fetching: false })
    expect(reads('product')).toHaveLength(0)
    await click('stock')
    await reply(reads('product')[0], product(3))
    expect(shown('stock')).toMatchObject({ status: 'success', data: { quantity: 3 } })
  })

  it('A11 enabling reads once, disabling keeps the data', async () => {
    const { shown, reads, reply, change } = await open([{ ...stock, options: { enabled: false } }])
    await change([{ ...stock, options: { enabled: true } }])
    await reply(reads('product')[0], product(3))
    await change([{ ...stock, options: { enabled: false } }])
    expect(shown('stock')).toMatchObject({ status: 'success', data: { quantity: 3 } })
    expect(reads('product')).toHaveLength(1)
  })

  it('A13 data by hand is shown at once, and the read that runs goes on', async () => {
    const { shown, kernel, act, reads } = await open([stock])
    await act(() => kernel.setData(productContext, five, product(7)))
    expect(shown('stock')).toMatchObject({ status: 'success', data: { quantity: 7 }, fetching: true })
    expect(reads('product').filter(({ aborted }) => !aborted)).toHaveLength(1)
  })

  it('A15 A17 what is equal keeps its identity', async () => {
    const { read, kernel, act, reads, reply } = await open([
      { id: 'bundle', reads: 'productContext', params: five },
    ])
    await reply(reads('product')[0], product(3))
    const before = read('bundle').data as { product: object; stock: object }
    await act(() => kernel.invalidate(productContext))
    await reply(reads('product')[1], product(3))
    expect(read('bundle').data).toBe(before)
    await act(() => kernel.invalidate(productContext))
    await reply(reads('product')[2], product(4))
    const after = read('bundle').data as typeof before
    expect([after.product === before.product, after.stock === before.stock]).toEqual([true, false])
  })

  it('A18 what is shown cannot be changed by accident', async () => {
    const { read, reads, reply } = await open([stock])
    await reply(reads('product')[0], product(3))
    expect(() => Object.assign(read('stock').data as object, { quantity: 4 })).toThrow(TypeError)
  })

  it('A19 what is reset is idle, and the answer that was on its way is not shown', async () => {
    const { shown, kernel, act, reads, reply } = await open([stock])
    await act(() => kernel.registerContext(productContext, five).reset())
    await reply(reads('product')[0], product(3))
    expect(shown('stock')).toMatchObject({ status: 'idle', fetching: false })
    expect(shown('stock').data).toBeUndefined()
  })

  it('A20 another user sees nothing of the last one, not for a moment', async () => {
    const { shown, history, kernel, act, reads, reply } = await open([stock])
    await reply(reads('product')[0], product(3))
    await act(() => kernel.reset('another'))
    expect(shown('stock')).toMatchObject({ status: 'loading', error: null })
    await reply(reads('product')[1], product(4))
    expect(history('stock', ({ data }) => data?.quantity)).toEqual([undefined, 3, undefined, 4])
  })
})
