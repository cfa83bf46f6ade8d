import { expect, it } from 'vitest'
import { failure, five, forEachAdapter, product, reviews, titles } from '../stage.ts'
import { productContext } from '../../packages/mizan-react/test/generated/index.ts'

const stock = { id: 'stock', reads: 'stock', params: five } as const
const quantity = ({ data }: { data?: { quantity: number } | undefined }) => data?.quantity
const kept = { keepPrevious: true }
const page = (page: number, options = {}) =>
  ({ id: 'list', reads: 'reviews', params: { productId: 5, page }, options }) as const

forEachAdapter(open => {
  it('C1 reading again joins the read that runs', async () => {
    const { click, reads } = await open([stock])
    await click('stock')
    await click('stock')
    expect(reads('product')).toHaveLength(1)
  })

  it('C4 C5 a write that lands while a read runs: what is shown in the end is new', async () => {
    const { history, kernel, act, reads, reply } = await open([stock])
    await act(() => kernel.invalidate(productContext))
    await reply(reads('product')[0], product(3))
    await reply(reads('product')[1], product(4))
    expect(history('stock', quantity)).toEqual([undefined, 4])
    expect(reads('product')).toHaveLength(2)
  })

  it('C2 C3 an answer that comes after a newer one is dropped, a failure too', async () => {
    const { history, read, act, reads, reply } = await open([stock])
    const force = { force: true } as never
    await act(() => void (read('stock').refetch as (how: never) => void)(force))
    await reply(reads('product')[1], product(4))
    await reply(reads('product')[0], failure('FORBIDDEN'), { status: 403 })
    expect(history('stock', ({ status, data }) => [status, data?.quantity])).toEqual([
      ['loading', undefined],
      ['success', 4],
    ])
  })

  it('C7 C8 leaving for good aborts the read, which is no error when it is shown again', async () => {
    const { shown, change, reads } = await open([stock])
    await change([])
    expect(reads('product')[0]!.aborted).toBe(true)
    await change([stock])
    expect(shown('stock')).toMatchObject({ status: 'loading', error: null, fetching: true })
    expect(reads('product')).toHaveLength(2)
  })

  it('C7 one component in place of another goes on with its read', async () => {
    const { change, reads } = await open([stock])
    await change([{ ...stock, id: 'other' }])
    expect(reads('product').map(({ aborted }) => aborted)).toEqual([false])
  })

  it('C9 an abort that is not ours is an error, from which reading again recovers', async () => {
    const { shown, click, reads, fail, reply } = await open([stock])
    await fail(reads('product')[0], new DOMException('by an extension', 'AbortError'))
    expect(shown('stock')).toMatchObject({ status: 'error', error: 'ABORTED' })
    await click('stock')
    await reply(reads('product')[1], product(3))
    expect(shown('stock')).toMatchObject({ status: 'success', data: { quantity: 3 } })
  })

  it('C11 C12 a cancelled first read is idle, and reads anew when asked', async () => {
    const { shown, kernel, act, click, reads, reply } = await open([stock])
    await act(() => kernel.registerContext(productContext, five).cancel())
    expect(shown('stock')).toMatchObject({ status: 'idle', fetching: false })
    await click('stock')
    await reply(reads('product')[1], product(3))
    expect(shown('stock')).toMatchObject({ status: 'success', fetching: false })
  })

  it('C13 an answer for other parameters never shows up under these', async () => {
    const { history, change, reads, reply } = await open([page(1)])
    await change([page(2)])
    await reply(reads('reviews')[0], reviews('one'))
    await reply(reads('reviews')[1], reviews('two'))
    expect(history('list', ({ data }) => titles(data))).toEqual([undefined, 'two'])
  })

  it('C14 the last data can stay on screen, flagged stale, until the new is there', async () => {
    const { history, change, reads, reply } = await open([page(1, kept)])
    await reply(reads('reviews')[0], reviews('one'))
    await change([page(2, kept)])
    await reply(reads('reviews')[1], reviews('two'))
    expect(history('list', ({ data, stale }) => [titles(data), stale])).toEqual([
      [undefined, false],
      ['one', false],
      ['one', true],
      ['two', false],
    ])
  })

  it('C15 there and back again ends on the first one’s data, with one request each', async () => {
    const { shown, change, reads, reply } = await open([page(1)])
    await reply(reads('reviews')[0], reviews('one'))
    await change([page(2)])
    await change([page(1)])
    expect(titles(shown('list').data)).toBe('one')
    await change([page(2)])
    await reply(reads('reviews').at(-1), reviews('two'))
    expect(titles(shown('list').data)).toBe('two')
    expect(reads('reviews').filter(({ aborted }) => !aborted)).toHaveLength(2)
  })

  it('C16 what only a component reads never rejects unhandled', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown) => unhandled.push(reason)
    process.on('unhandledRejection', note)
    const { shown, click, reads, reply, change } = await open([stock])
    await reply(reads('product')[0], failure('FORBIDDEN'), { status: 403 })
    await click('stock')
    await reply(reads('product')[1], failure('FORBIDDEN'), { status: 403 })
    expect(shown('stock').error).toBe('FORBIDDEN')
    await click('stock')
    await change([])
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
  })

  it('C18 C19 what was read ahead is shown with the one request', async () => {
    const { shown, kernel, act, change, reads, reply } = await open([])
    await act(() => void kernel.prefetch(productContext, five))
    await change([stock])
    expect(reads('product')).toHaveLength(1)
    await reply(reads('product')[0], product(3))
    await change([])
    await change([stock])
    expect(shown('stock')).toMatchObject({ status: 'success', data: { quantity: 3 } })
    expect(reads('product')).toHaveLength(1)
  })
})
