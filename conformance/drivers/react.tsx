import { act, render } from '@testing-library/react'
import { StrictMode, useLayoutEffect } from 'react'
import { MizanProvider } from 'mizan-react'
import * as shop from '../../packages/mizan-react/test/generated/index.ts'
import { flush } from '../../packages/mizan-runtime/src/testing/lab.ts'
import { textOf, type CallPart, type Driver, type OnShow, type Page, type ReadPart } from '../page.ts'

const reads = {
  product: shop.useProduct,
  stock: shop.useStock,
  reviews: shop.useReviews,
  cart: shop.useCart,
  productContext: shop.useProductContext,
}

function Read({ part, onShow }: { part: ReadPart; onShow: OnShow }) {
  const read = reads[part.reads](part.params, part.options)
  const shown = { ...read }
  const text = textOf(shown)
  useLayoutEffect(() => onShow(part.id, shown))
  return (
    <output id={part.id} onClick={() => void read.refetch()}>
      {text}
    </output>
  )
}

function Call({ part, onShow }: { part: CallPart; onShow: OnShow }) {
  const call = shop.useAddReview(part.options)
  useLayoutEffect(() => onShow(part.id, call))
  return (
    <button id={part.id} onClick={() => call.mutate(part.calls)}>
      {textOf(call)}
    </button>
  )
}

function Parts({ page, onShow }: { page: Page; onShow: OnShow }) {
  const parts = page.parts.map(part =>
    'reads' in part ? (
      <Read key={part.id} part={part} onShow={onShow} />
    ) : (
      <Call key={part.id} part={part} onShow={onShow} />
    ),
  )
  if (page.productId === undefined) return parts
  return <shop.ProductProvider productId={page.productId}>{parts}</shop.ProductProvider>
}

const driver = (name: string, strict: boolean): Driver => ({
  name,
  async mount(kernel, first, onShow) {
    const tree = (page: Page) => {
      const root = (
        <MizanProvider kernel={kernel}>
          <Parts page={page} onShow={onShow} />
        </MizanProvider>
      )
      return strict ? <StrictMode>{root}</StrictMode> : root
    }
    let result!: ReturnType<typeof render>
    await this.act(() => (result = render(tree(first))))
    return {
      container: result.container,
      update: page => this.act(() => result.rerender(tree(page))),
      unmount: () => this.act(() => result.unmount()),
    }
  },
  act: run =>
    act(async () => {
      await run()
      await flush()
    }),
})

export const react = driver('React', false)
export const reactStrict = driver('React in StrictMode', true)
