import { get, readable } from 'svelte/store'
import type { Kernel } from 'mizan-runtime'
import {
  cart,
  cartContext,
  productContext,
  provideCart,
  provideProduct,
  reviews,
  search,
  useAddReview,
  useDiscontinue,
  useProductContext,
  useReviews,
} from '../test/generated/index.ts'

declare const kernel: Kernel

export function runes() {
  const read = useReviews(() => ({ productId: 5, page: 2 }))
  useReviews()
  useReviews(() => null)
  useReviews(
    () => ({ page: 2 }),
    () => ({ keepPrevious: true }),
  )
  if (read.status === 'success') read.data.map(review => review.title)
  // @ts-expect-error data may be undefined before status is known
  read.data.map(review => review.title)
  // @ts-expect-error no such parameter
  useReviews(() => ({ product: 5 }))
  // @ts-expect-error another type of parameter
  useReviews(() => ({ productId: '5' }))
  // @ts-expect-error parameters are given by a function, which may read $state
  useReviews({ productId: 5 })
  // @ts-expect-error no such code
  if (read.error?.code === 'ALREADY_REVIEWED') return null
  if (read.error?.code === 'BAD_RESPONSE') return read.error.details.text

  const bundle = useProductContext(() => ({ productId: 5 }))
  if (bundle.status === 'success') return bundle.data.stock.quantity.toFixed()
  return null
}

export function stores() {
  const $reviews = get(reviews({ productId: 5 }, { staleTime: 0 }))
  reviews()
  reviews(null)
  reviews(readable({ productId: 5, page: 2 }))
  if ($reviews.status === 'success') $reviews.data.map(review => review.title)
  // @ts-expect-error data may be undefined before status is known
  $reviews.data.map(review => review.title)
  // @ts-expect-error no such parameter
  reviews({ product: 5 })
  // @ts-expect-error another type of parameter
  reviews(readable({ productId: '5' }))
  // @ts-expect-error a global context has no parameters
  cart({ userId: 1 })
  return get(productContext({ productId: 5 })).data?.stock.quantity satisfies number | undefined
}

export function mutations() {
  const add = useAddReview({
    optimistic: (update, args) =>
      update(productContext, { productId: args.productId }, data => ({ ...data, stock: { quantity: 0 } })),
  })
  const review = { rating: 5, title: '', text: '' }
  add.mutate({ productId: 5, review })
  add.mutateAsync({ productId: 5, review }).then(added => added.date)
  // @ts-expect-error an argument is missing
  add.mutate({ productId: 5 })
  // @ts-expect-error no arguments
  add.mutate()
  if (add.error?.code === 'ALREADY_REVIEWED') return add.error.details.date
  // @ts-expect-error no such code
  if (add.error?.code === 'OUT_OF_STOCK') return null
  useDiscontinue().mutateAsync({ sku: 'a' }) satisfies Promise<void>
  search({ text: 'lamp' }) satisfies Promise<readonly { name: string }[]>
  return get(add).isPending ? 'pending' : null
}

export function descriptors() {
  provideProduct(() => ({ productId: 5 }))
  provideCart()
  // @ts-expect-error a parameter is missing
  provideProduct(() => ({}))
  // @ts-expect-error a parameter is missing
  provideProduct()
  kernel.invalidate(productContext, { productId: 5 })
  kernel.fetchContext(cartContext) satisfies Promise<{ cart: { lines: unknown } }>
  // @ts-expect-error a parameter is missing
  kernel.fetchContext(productContext, {})
}
