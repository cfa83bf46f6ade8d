import { useLayoutEffect } from 'react'
import * as shop from '../../../packages/mizan-react/test/generated/index.ts'
import { Form } from './Form.tsx'
import { textOf, type CallPart, type OnShow, type Page, type ReadPart } from '../../page.ts'

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

export function Parts({ page, onShow }: { page: Page; onShow: OnShow }) {
  const parts = page.parts.map(part =>
    'reads' in part ? (
      <Read key={part.id} part={part} onShow={onShow} />
    ) : 'fills' in part ? (
      <Form key={part.id} part={part} onShow={onShow} />
    ) : (
      <Call key={part.id} part={part} onShow={onShow} />
    ),
  )
  if (page.productId === undefined) return parts
  return <shop.ProductProvider productId={page.productId}>{parts}</shop.ProductProvider>
}
