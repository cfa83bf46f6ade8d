import { act, cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import {
  ProductProvider,
  productContext,
  useAddReview,
  useReviews,
  useStock,
} from '../test/generated/index.ts'
import { failure, flush, modes, product, reviews, stage } from './testing/render.tsx'

afterEach(cleanup)

const review = { rating: 5, title: 'b', text: '' }

describe.each(modes)('mutations %s', (_, strict) => {
  it('R8 give { mutate, mutateAsync, isPending, error, data, reset }, and refresh what they affect', async () => {
    const { show, reads, calls, reply } = stage({ strict })
    let hook!: ReturnType<typeof useAddReview>
    function Page() {
      const stock = useStock({ productId: 5 })
      const { data } = useReviews({ productId: 5 })
      hook = useAddReview()
      return <i>{`${stock.data?.quantity} ${data?.map(({ title }) => title).join()} ${hook.isPending}`}</i>
    }
    const { container } = await show(<Page />)
    await reply(reads('product')[0], product(1))
    await reply(reads('reviews')[0], reviews('a'))
    expect(Object.keys(hook).sort()).toEqual([
      'data',
      'error',
      'isPending',
      'mutate',
      'mutateAsync',
      'progress',
      'reset',
    ])
    await act(async () => hook.mutate({ productId: 5, review }))
    expect(container.textContent).toBe('3 a true')
    await reply(calls()[0], {
      result: { id: 7 },
      invalidate: [{ context: 'reviews', params: { productId: 5 } }],
    })
    expect(reads('product')).toHaveLength(1)
    await reply(reads('reviews')[1], reviews('b', 'a'))
    expect(container.textContent).toBe('3 b,a false')
    expect(hook.data).toEqual({ id: 7 })
    await act(async () => hook.reset())
    expect(hook.data).toBeUndefined()
  })

  it('a typed error is in the state', async () => {
    const { show, calls, reply } = stage({ strict })
    function Page() {
      const { mutate, error } = useAddReview()
      return (
        <button onClick={() => mutate({ productId: 5, review })}>
          {error?.code === 'ALREADY_REVIEWED' && error.details.date}
        </button>
      )
    }
    const { container } = await show(<Page />)
    await act(async () => container.querySelector('button')!.click())
    await reply(calls()[0], failure('ALREADY_REVIEWED', { date: '2026-11-23' }), { status: 409 })
    expect(container.textContent).toBe('2026-11-23')
    expect(calls()).toHaveLength(1)
  })

  it('G13 mutate keeps its identity, and the latest options count', async () => {
    const { show, reads, calls, reply } = stage({ strict })
    const identities = new Set<unknown>()
    let mutate!: ReturnType<typeof useAddReview>['mutate']
    function Page({ quantity }: { quantity: number }) {
      const hook = useAddReview({
        optimistic: (update, { productId }) =>
          update(productContext, { productId }, data => ({ ...data, stock: { quantity } })),
      })
      mutate = hook.mutate
      identities.add(mutate)
      return <i>{useStock().data?.quantity}</i>
    }
    const page = (quantity: number) => (
      <ProductProvider productId={5}>
        <Page quantity={quantity} />
      </ProductProvider>
    )
    const { container, update } = await show(page(10))
    await reply(reads('product')[0], product(1))
    await update(page(20))
    await act(async () => mutate({ productId: 5, review }))
    expect(container.textContent).toBe('20')
    await reply(calls()[0], failure('FORBIDDEN'), { status: 403 })
    expect(container.textContent).toBe('3')
    expect(identities.size).toBe(1)
  })

  it('E24 unmounting during a call: it completes, invalidates, and writes nothing', async () => {
    const problems: unknown[] = []
    const { error } = console
    console.error = (...args) => problems.push(args)
    const { show, reads, calls, reply } = stage({ strict })
    let mutate!: ReturnType<typeof useAddReview>['mutate']
    function Form() {
      mutate = useAddReview().mutate
      return null
    }
    const Stock = () => <i>{useStock({ productId: 5 }).data?.quantity}</i>
    const { update } = await show(
      <>
        <Stock />
        <Form />
      </>,
    )
    await reply(reads('product')[0], product(1))
    await act(async () => mutate({ productId: 5, review }))
    await update(<Stock />)
    await reply(calls()[0], { result: null, invalidate: ['product'] })
    expect(reads('product')).toHaveLength(2)
    await act(flush)
    console.error = error
    expect(problems).toEqual([])
  })
})
