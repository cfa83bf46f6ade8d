// How the shop's client may be used from Svelte, and how not. Compiled with every compiler; nothing of it runs.
import { get, readable } from 'svelte/store'
import * as shop from '../golden/shop-svelte/index.js'

const review = { rating: 5, title: '' }

export function right() {
  shop.provideProduct(() => ({ productId: 5 }))
  const read = shop.useReviews(() => ({ productId: 5 }))
  const store = get(shop.reviews(readable({ productId: 5 })))
  const add = shop.useAddReview()
  add.mutate({ productId: 5, review })
  if (add.error?.code === 'ALREADY_REVIEWED') return add.error.details.date
  if (add.error?.code === 'VALIDATION_FAILED') return add.error.details.fields[0]?.path.join('.')
  if (store.status === 'success') return store.data[0]?.title
  return read.status === 'success' ? read.data[0]?.title : undefined
}

export function wrongArgument() {
  // @ts-expect-error a number is asked for
  shop.useAddReview().mutate({ productId: '5', review })
  // @ts-expect-error there is no such argument
  shop.useAddReview().mutate({ productId: 5, review, rating: 5 })
  // @ts-expect-error a number is asked for
  shop.useReviews(() => ({ productId: '5' }))
  // @ts-expect-error a number is asked for
  shop.reviews({ productId: '5' })
}

export function missingParameter() {
  // @ts-expect-error the review
  shop.useAddReview().mutate({ productId: 5 })
  // @ts-expect-error the text
  void shop.search({ limit: 5 })
  // @ts-expect-error the product
  shop.provideProduct(() => ({}))
}

export function dataBeforeStatus() {
  const read = shop.useReviews()
  // @ts-expect-error there may be no data yet
  read.data.map(({ title }) => title)
  const store = get(shop.reviews())
  // @ts-expect-error nor while it is loaded
  if (store.status === 'loading') store.data.map(({ title }) => title)
}

export function unknownErrorCode() {
  // @ts-expect-error the function of another name throws it
  if (shop.useAddReview().error?.code === 'OUT_OF_STOCK') return
  // @ts-expect-error reads declare no errors here
  if (shop.useReviews().error?.code === 'ALREADY_REVIEWED') return
}
