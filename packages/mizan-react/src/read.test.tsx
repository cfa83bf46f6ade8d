import { act, cleanup } from '@testing-library/react'
import { Activity, startTransition, useDeferredValue, useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { MizanProvider } from 'mizan-react'
import {
  CartProvider,
  ProductProvider,
  ReviewsProvider,
  productContext,
  useCart,
  useProduct,
  useReviews,
} from '../test/generated/index.ts'
import { modes, product, reviews, stage } from './testing/render.tsx'

afterEach(cleanup)

const Name = (params: { productId?: number }) => {
  const { status, data } = useProduct(params)
  return <i>{`${status}:${data?.name ?? ''} `}</i>
}
const Titles = ({
  productId,
  page,
  keepPrevious,
}: {
  productId?: number
  page?: number
  keepPrevious?: boolean
}) => {
  const { data, stale } = useReviews(
    { ...(productId && { productId }), ...(page && { page }) },
    { keepPrevious },
  )
  return <i>{`${data?.map(({ title }) => title).join() ?? '-'}${stale ? ' (stale)' : ''}`}</i>
}

describe.each(modes)('reads %s', (_, strict) => {
  it('X5 G1 a mount is one request, none aborted', async () => {
    const { show, reads, reply, requests } = stage({ strict })
    const { container } = await show(
      <ProductProvider productId={5}>
        <Name />
      </ProductProvider>,
    )
    expect(container.textContent).toBe('loading: ')
    await reply(reads('product')[0], product(1))
    expect(container.textContent).toBe('success:lamp 1 ')
    expect(requests.map(({ aborted }) => aborted)).toEqual([false])
    expect(requests[0]!.init.signal).toBeInstanceOf(AbortSignal)
  })

  it('G2 inline parameters do not subscribe again', async () => {
    const { show, reads, reply, kernel } = stage({ strict })
    const subscriptions: string[] = []
    const { registerContext } = kernel
    Object.assign(kernel, {
      registerContext(...args: Parameters<typeof registerContext>) {
        const handle = registerContext(...args)
        return {
          ...handle,
          subscribe: (notify: () => void) => (subscriptions.push(handle.key), handle.subscribe(notify)),
        }
      },
    })
    const page = () => <Name productId={5} />
    const { update } = await show(page())
    await reply(reads('product')[0], product(1))
    const before = subscriptions.length
    for (let i = 0; i < 5; i++) await update(page())
    expect(subscriptions).toHaveLength(before)
    expect(reads('product')).toHaveLength(1)
  })

  it('the nearest provider names the instance; an object is merged over it; null is not yet', async () => {
    const { show, requests } = stage({ strict })
    const Waiting = () => <i>{useReviews(null).status}</i>
    const { container } = await show(
      <ReviewsProvider productId={5} page={2}>
        <Titles />
        <Titles page={3} />
        <ReviewsProvider productId={6}>
          <Titles />
        </ReviewsProvider>
        <Waiting />
      </ReviewsProvider>,
    )
    expect(requests.map(({ url }) => url.split('?')[1]).sort()).toEqual([
      'page=1&productId=6',
      'page=2&productId=5',
      'page=3&productId=5',
    ])
    expect(container.textContent).toContain('idle')
  })

  it('without provider and parameters it is an error state with a diagnostic, and no request', async () => {
    const { show, requests, diagnostics } = stage({ strict })
    const { container } = await show(<Name />)
    expect(container.textContent).toBe('error: ')
    expect(requests).toHaveLength(0)
    expect(diagnostics).toContain('MZ-R05')
  })

  it('a global context needs no provider; its provider keeps it', async () => {
    const { show, reads, reply, requests } = stage({ strict })
    const Lines = () => <i>{useCart().data?.lines.length}</i>
    const { container, update } = await show(
      <CartProvider>
        <Lines />
      </CartProvider>,
    )
    await reply(reads('cart')[0], { cart: { lines: [1, 2] } })
    expect(container.textContent).toBe('2')
    await update(<Lines />)
    expect(container.textContent).toBe('2')
    expect(requests).toHaveLength(1)
  })

  it('C14 G6 with keepPrevious the old data stays, flagged stale', async () => {
    const { show, reads, reply } = stage({ strict })
    const { container, update } = await show(<Titles productId={5} page={1} keepPrevious />)
    await reply(reads('reviews')[0], reviews('a'))
    await update(<Titles productId={5} page={2} keepPrevious />)
    expect(container.textContent).toBe('a (stale)')
    await reply(reads('reviews')[1], reviews('b'))
    expect(container.textContent).toBe('b')
  })

  it('C13 without it an old answer never shows under new parameters', async () => {
    const { show, reads, reply } = stage({ strict })
    const { container, update } = await show(<Titles productId={5} page={1} />)
    await update(<Titles productId={5} page={2} />)
    expect(reads('reviews')[0]!.aborted).toBe(true)
    await reply(reads('reviews')[1], reviews('b'))
    await reply(reads('reviews')[0], reviews('a'))
    expect(container.textContent).toBe('b')
  })

  it('G6 parameters behind useDeferredValue and in a transition show each state of one instance', async () => {
    const { show, reads, reply } = stage({ strict })
    let go!: (page: number) => void
    function Pages() {
      const [page, setPage] = useState(1)
      go = setPage
      return <Titles productId={5} page={useDeferredValue(page)} keepPrevious />
    }
    const { container } = await show(<Pages />)
    await reply(reads('reviews')[0], reviews('a'))
    await act(async () => startTransition(() => go(2)))
    expect(container.textContent).toBe('a (stale)')
    await reply(reads('reviews')[1], reviews('b'))
    expect(container.textContent).toBe('b')
  })

  it('G12 C16 unmounting while it loads: no warning, no unhandled rejection', async () => {
    const problems: unknown[] = []
    const note = (cause: unknown) => problems.push(cause)
    process.on('unhandledRejection', note)
    const error = console.error
    console.error = note
    const { show, pass, requests } = stage({ strict })
    const { unmount } = await show(<Name productId={5} />)
    unmount()
    await pass(100_000)
    console.error = error
    process.off('unhandledRejection', note)
    expect(problems).toEqual([])
    expect(requests.map(({ aborted }) => aborted)).toEqual([true])
  })

  it('G14 two kernels are isolated', async () => {
    const [mine, other] = [stage({ strict }), stage({ strict })]
    const { container } = await mine.show(
      <>
        <Name productId={5} />
        <MizanProvider kernel={other.kernel}>
          <Name productId={5} />
        </MizanProvider>
      </>,
    )
    await mine.reply(mine.requests[0], product(1))
    await other.reply(other.requests[0], product(2))
    expect(container.textContent).toBe('success:lamp 1 success:lamp 2 ')
  })

  it('without a kernel it says what to do', async () => {
    const { error } = console
    console.error = () => {}
    const { render } = await import('@testing-library/react')
    expect(() => render(<Name productId={5} />)).toThrow('MZ-A01')
    console.error = error
  })

  it('G15 a hidden <Activity> does not read, keeps its data, and refreshes on show if that is old', async () => {
    const { show, reads, reply, kernel, pass } = stage({ strict })
    const page = (mode: 'visible' | 'hidden') => (
      <Activity mode={mode}>
        <Name productId={5} />
      </Activity>
    )
    const { container, update } = await show(page('visible'))
    await reply(reads('product')[0], product(1))
    await update(page('hidden'))
    await act(async () => kernel.invalidate(productContext))
    expect(reads('product')).toHaveLength(1)
    await update(page('visible'))
    expect(container.textContent).toBe('success:lamp 1 ')
    expect(reads('product')).toHaveLength(2)
    await reply(reads('product')[1], product(2))
    expect(container.textContent).toBe('success:lamp 2 ')
    await update(page('hidden'))
    await pass(1_000)
    await update(page('visible'))
    expect(reads('product')).toHaveLength(2)
  })

  it('G17 a component that is replaced, as Fast Refresh does, neither reads again nor subscribes twice', async () => {
    const { show, reads, reply, kernel } = stage({ strict })
    const { update } = await show(<Name key="before" productId={5} />)
    await reply(reads('product')[0], product(1))
    await update(<Name key="after" productId={5} />)
    expect(reads('product')).toHaveLength(1)
    await act(async () => kernel.invalidate(productContext))
    expect(reads('product')).toHaveLength(2)
    await update(<></>)
    expect(reads('product')[1]!.aborted).toBe(true)
  })
})
