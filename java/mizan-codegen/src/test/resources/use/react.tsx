// How the shop's client may be used from React, and how not. Compiled with every compiler; nothing of it runs.
import * as shop from '../golden/shop-react/index.js'

const review = { rating: 5, title: '' }

export function Right() {
  const reviews = shop.useReviews({ productId: 5 })
  const { mutate, error } = shop.useAddReview()
  mutate({ productId: 5, review })
  if (error?.code === 'ALREADY_REVIEWED') return error.details.date
  if (error?.code === 'VALIDATION_FAILED') return error.details.fields[0]?.path.join('.')
  return (
    <shop.ProductProvider productId={5}>
      {reviews.status === 'success' && reviews.data[0]?.title}
    </shop.ProductProvider>
  )
}

export function WrongArgument() {
  // @ts-expect-error a number is asked for
  shop.useAddReview().mutate({ productId: '5', review })
  // @ts-expect-error there is no such argument
  shop.useAddReview().mutate({ productId: 5, review, rating: 5 })
  // @ts-expect-error a number is asked for
  shop.useReviews({ productId: '5' })
}

export function MissingParameter() {
  // @ts-expect-error the review
  shop.useAddReview().mutate({ productId: 5 })
  // @ts-expect-error the text
  void shop.search({ limit: 5 })
  // @ts-expect-error the product
  return <shop.ProductProvider />
}

export function DataBeforeStatus() {
  const { data, status } = shop.useReviews()
  // @ts-expect-error there may be no data yet
  data.map(({ title }) => title)
  // @ts-expect-error nor while it is loaded
  if (status === 'loading') data.map(({ title }) => title)
}

export function UnknownErrorCode() {
  const { error } = shop.useAddReview()
  // @ts-expect-error the function of another name throws it
  if (error?.code === 'OUT_OF_STOCK') return
  // @ts-expect-error reads declare no errors here
  if (shop.useReviews().error?.code === 'ALREADY_REVIEWED') return
}
