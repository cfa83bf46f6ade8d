import { act, cleanup } from '@testing-library/react'
import { Component, startTransition, Suspense, useState, type ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MizanError } from 'mizan-runtime'
import { suspenseHook } from 'mizan-react'
import { productContext, reviewsContext } from '../test/generated/index.ts'
import { failure, flush, modes, product, reviews, stage } from './testing/render.tsx'

const useSuspenseProduct = suspenseHook(productContext, 'product')
const useSuspenseReviews = suspenseHook(reviewsContext)

afterEach(cleanup)
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

class Boundary extends Component<{ children: ReactNode }, { error?: MizanError }> {
  override state: { error?: MizanError } = {}
  static getDerivedStateFromError = (error: MizanError) => ({ error })
  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return <button onClick={() => this.setState({ error: undefined as never })}>{error.code}</button>
  }
}

function Name({ productId }: { productId: number }) {
  const { data, error, fetching } = useSuspenseProduct({ productId })
  return <i>{`${data.name}${error ? ` (${error.code})` : ''}${fetching ? ' …' : ''}`}</i>
}
const Page = ({ productId = 5 }) => (
  <Boundary>
    <Suspense fallback="wait">
      <Name productId={productId} />
    </Suspense>
  </Boundary>
)
/** React may wait before it takes a fallback away. */
async function settle() {
  await act(() => new Promise(resolve => setTimeout(resolve)))
}

describe.each(modes)('suspense %s', (_, strict) => {
  it('G7 one read, also when the data is for ever old', async () => {
    const { show, reads, reply, pass } = stage({ strict, staleTime: 0 })
    const { container } = await show(<Page />)
    expect(container.textContent).toBe('wait')
    await pass(10)
    await reply(reads('product')[0], product(1))
    await settle()
    expect(container.textContent).toBe('lamp 1')
    expect(reads('product')).toHaveLength(1)
  })

  it('G8 the failure of a later read is no matter for the boundary', async () => {
    const { show, reads, reply, kernel } = stage({ strict })
    const { container } = await show(<Page />)
    await reply(reads('product')[0], product(1))
    await act(async () => kernel.invalidate(productContext))
    expect(container.textContent).toBe('lamp 1 …')
    await reply(reads('product')[1], failure('FORBIDDEN'), { status: 403 })
    expect(container.textContent).toBe('lamp 1 (FORBIDDEN)')
  })

  it('G8 G9 that of a first read is; a boundary that is reset reads once more', async () => {
    const { show, reads, reply } = stage({ strict })
    const { container } = await show(<Page />)
    await reply(reads('product')[0], failure('NOT_FOUND'), { status: 404 })
    expect(container.textContent).toBe('NOT_FOUND')
    await settle()
    expect(reads('product')).toHaveLength(1)
    await act(async () => container.querySelector('button')!.click())
    expect(container.textContent).toBe('wait')
    expect(reads('product')).toHaveLength(2)
    await reply(reads('product')[1], product(1))
    expect(container.textContent).toBe('lamp 1')
    expect(reads('product')).toHaveLength(2)
  })

  it('G10 data set by hand ends the waiting', async () => {
    const { show, kernel } = stage({ strict })
    const { container } = await show(<Page />)
    await act(async () => kernel.setData(productContext, { productId: 5 }, product(7)))
    expect(container.textContent).toContain('lamp 7')
  })

  it('G6 in a transition the old screen stays, with no fallback', async () => {
    const { show, reads, reply } = stage({ strict })
    let go!: (productId: number) => void
    function App() {
      const [productId, setProductId] = useState(5)
      go = setProductId
      return <Page productId={productId} />
    }
    const { container } = await show(<App />)
    await reply(reads('product')[0], product(1))
    await act(async () => startTransition(() => go(6)))
    expect(container.textContent).toBe('lamp 1')
    await reply(reads('product')[1], product(2))
    expect(container.textContent).toBe('lamp 2')
    expect(reads('product')).toHaveLength(2)
  })

  it('G11 a render that is abandoned leaves no entry behind', async () => {
    const { show, reads, reply, pass, kernel, timers } = stage({ strict, gcTime: 0 })
    const { unmount } = await show(<Page />)
    unmount()
    await reply(reads('product')[0], product(1))
    await pass(1_000)
    expect(kernel.registerContext(productContext, { productId: 5 }).getState().status).toBe('idle')
    expect(timers).toEqual([])
  })

  it('a whole context, and no unhandled rejection', async () => {
    const unhandled: unknown[] = []
    const note = (cause: unknown) => unhandled.push(cause)
    process.on('unhandledRejection', note)
    const { show, reads, reply } = stage({ strict })
    const Count = () => <i>{useSuspenseReviews({ productId: 5 }).data.rating.count}</i>
    const { container } = await show(
      <Boundary>
        <Suspense fallback="wait">
          <Count />
          <Name productId={6} />
        </Suspense>
      </Boundary>,
    )
    await reply(reads('reviews')[0], reviews('a', 'b'))
    await settle()
    await reply(reads('product')[0], failure('NOT_FOUND'), { status: 404 })
    await settle()
    await act(flush)
    process.off('unhandledRejection', note)
    expect(container.textContent).toBe('NOT_FOUND')
    expect(unhandled).toEqual([])
  })
})
