import { act, cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ProductProvider, useAddReview, useProduct, useReviews, useStock } from '../test/generated/index.ts'
import { modes, product, reviews, stage } from './testing/render.tsx'

afterEach(cleanup)

describe.each(modes)('reads %s', (_, strict) => {
  it('G1 a mount is one request, none aborted', async () => {
    const { show, reads, reply } = stage({ strict })
    function Page() {
      const { status, data } = useProduct()
      return (
        <p>
          {status} {data?.name}
        </p>
      )
    }
    const { container } = await show(
      <ProductProvider productId={5}>
        <Page />
      </ProductProvider>,
    )
    expect(container.textContent).toBe('loading ')
    expect(reads('product')).toHaveLength(1)
    await reply(reads('product')[0], product(1))
    expect(container.textContent).toBe('success lamp 1')
    expect(reads('product').map(({ aborted }) => aborted)).toEqual([false])
  })

  it('a mutation refreshes what it affects, and its result is typed', async () => {
    const { show, reads, calls, reply } = stage({ strict })
    function Page() {
      const stock = useStock({ productId: 5 })
      const { data } = useReviews({ productId: 5 })
      const { mutate, isPending, error } = useAddReview()
      return (
        <button onClick={() => mutate({ productId: 5, review: { rating: 5, title: 'b', text: '' } })}>
          {stock.data?.quantity} {data?.map(({ title }) => title).join()} {String(isPending)} {error?.code}
        </button>
      )
    }
    const { container } = await show(<Page />)
    await reply(reads('product')[0], product(1))
    await reply(reads('reviews')[0], reviews('a'))
    expect(container.textContent).toBe('3 a false ')
    await act(async () => container.querySelector('button')!.click())
    expect(container.textContent).toBe('3 a true ')
    await reply(calls()[0], { result: null, invalidate: [{ context: 'reviews', params: { productId: 5 } }] })
    expect(reads('product')).toHaveLength(1)
    await reply(reads('reviews')[1], reviews('b', 'a'))
    expect(container.textContent).toBe('3 b,a false ')
  })
})
