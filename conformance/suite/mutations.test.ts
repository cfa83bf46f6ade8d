import { expect, it } from 'vitest'
import type { MutationOptions } from 'mizan-runtime'
import { failure, five, forEachAdapter, product, review, reviews } from '../stage.ts'
import { productContext, type AddReviewArgs } from '../../packages/mizan-react/test/generated/index.ts'

const stock = { id: 'stock', reads: 'stock', params: five } as const
const quantity = ({ data }: { data?: { quantity: number } | undefined }) => data?.quantity
const one = { quantity: 1 }

/** Shows one more in stock, at once. */
const more: MutationOptions<AddReviewArgs> = {
  optimistic: (update, { productId }) =>
    update(productContext, { productId }, data => ({
      ...data,
      stock: { quantity: data.stock.quantity + 1 },
    })),
}
const add = { id: 'add', calls: review() } as const
const invalidate = ['product']

forEachAdapter(open => {
  it('E19 a button shows that its call runs, and then the result', async () => {
    const { history, shown, click, calls, reply } = await open([add])
    await click('add')
    expect(shown('add')).toMatchObject({ isPending: true, error: null })
    await reply(calls()[0], { result: reviews('new').reviews[0] })
    expect(shown('add')).toMatchObject({ isPending: false, data: { title: 'new' } })
    expect(history('add', shown => (shown as unknown as { isPending: boolean }).isPending)).toEqual([
      false,
      true,
      false,
    ])
  })

  it('E20 E21 of calls that overlap the last one counts, and it is pending until all are done', async () => {
    const { shown, click, calls, reply } = await open([add])
    await click('add')
    await click('add')
    await reply(calls()[1], { result: { title: 'second' } })
    expect(shown('add')).toMatchObject({ isPending: true, data: { title: 'second' } })
    await reply(calls()[0], failure('ALREADY_REVIEWED'), { status: 409 })
    expect(shown('add')).toMatchObject({ isPending: false, data: { title: 'second' }, error: null })
  })

  it('E22 `mutate` never rejects unhandled, `mutateAsync` rejects', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown) => unhandled.push(reason)
    process.on('unhandledRejection', note)
    const { act, call, calls, reply } = await open([add])
    const caught: unknown[] = []
    await act(() => {
      call('add').mutate(review())
      call('add')
        .mutateAsync(review())
        .catch(error => caught.push(error))
    })
    for (const request of [...calls()]) await reply(request, failure('ALREADY_REVIEWED'), { status: 409 })
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
    expect(caught).toMatchObject([{ code: 'ALREADY_REVIEWED' }])
  })

  it('E23 after reset the result of a call that runs is not shown', async () => {
    const { shown, act, call, click, calls, reply } = await open([add])
    await click('add')
    await act(() => call('add').reset())
    expect(shown('add')).toMatchObject({ isPending: false, error: null })
    await reply(calls()[0], failure('ALREADY_REVIEWED'), { status: 409 })
    expect(shown('add')).toMatchObject({ isPending: false, error: null })
  })

  it('E24 a button that goes while its call runs does no harm, and what it affects is read', async () => {
    const { shown, change, click, calls, reads, reply } = await open([stock, add])
    await reply(reads('product')[0], product(3))
    await click('add')
    await change([stock])
    await reply(calls()[0], { result: null, invalidate })
    await reply(reads('product')[1], product(4))
    expect(shown('stock').data.quantity).toBe(4)
  })

  it('E25 a call is pending until what it affects is fresh on the page, but not for a read that fails', async () => {
    const { shown, click, calls, reads, reply } = await open([stock, add])
    await reply(reads('product')[0], product(3))
    await click('add')
    await reply(calls()[0], { result: null, invalidate })
    expect(shown('add').isPending).toBe(true)
    await reply(reads('product')[1], product(4))
    expect(shown('add').isPending).toBe(false)
    await click('add')
    await reply(calls()[1], { result: null, invalidate })
    await reply(reads('product')[2], failure('UNAVAILABLE'), { status: 503 })
    expect(shown('add').isPending).toBe(false)
  })

  it('E26 calls of one queue run one after another, others at once', async () => {
    const queue = (id: string, queue?: string) => ({ ...add, id, options: { queue } }) as const
    const { click, calls, reply } = await open([queue('a', 'q'), queue('b', 'q'), queue('c')])
    for (const id of ['a', 'b', 'c']) await click(id)
    expect(calls()).toHaveLength(2)
    await reply(calls()[0], { result: null })
    expect(calls()).toHaveLength(3)
  })

  it('E27 what is expected is shown at once, and gives way to fresh data without a flash of the old', async () => {
    const { history, click, calls, reads, reply } = await open([stock, { ...add, options: more }])
    await reply(reads('product')[0], product(3))
    await click('add')
    await reply(calls()[0], { result: null, invalidate })
    await reply(reads('product')[1], product(5))
    expect(history('stock', quantity)).toEqual([undefined, 3, 4, 5])
  })

  it('E28 E29 of two expectations that one fails leaves the other; when both do, the data is as it was', async () => {
    const { history, click, calls, reads, reply } = await open([stock, { ...add, options: more }])
    await reply(reads('product')[0], product(3))
    await click('add')
    await click('add')
    await reply(calls()[0], failure('ALREADY_REVIEWED'), { status: 409 })
    await reply(calls()[1], failure('ALREADY_REVIEWED'), { status: 409 })
    expect(history('stock', quantity)).toEqual([undefined, 3, 4, 5, 4, 3])
  })

  it('E30 what is expected is applied anew over newer data of the server', async () => {
    const { history, kernel, act, click, reads, reply } = await open([stock, { ...add, options: more }])
    await reply(reads('product')[0], product(3))
    await click('add')
    await act(() => kernel.invalidate(productContext))
    await reply(reads('product')[1], product(10))
    expect(history('stock', quantity)).toEqual([undefined, 3, 4, 11])
  })

  it('options are those of the moment of the call', async () => {
    const { history, change, click, reads, reply } = await open([stock, add])
    await reply(reads('product')[0], product(one.quantity))
    await change([stock, { ...add, options: more }])
    await click('add')
    expect(history('stock', quantity)).toEqual([undefined, 1, 2])
  })
})
