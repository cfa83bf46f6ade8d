// How the shop's client may be used from Vue, and how not. Compiled with every compiler; nothing of it runs.
import { ref } from 'vue'
import * as shop from '../golden/shop-vue/index.js'

const review = { rating: 5, title: '' }

export function right() {
  shop.provideProduct({ productId: ref(5) })
  const { state } = shop.useReviews(() => ({ productId: 5 }))
  const { mutate, error } = shop.useAddReview()
  mutate({ productId: 5, review })
  if (error.value?.code === 'ALREADY_REVIEWED') return error.value.details.date
  if (error.value?.code === 'VALIDATION_FAILED') return error.value.details.fields[0]?.path.join('.')
  return state.value.status === 'success' ? state.value.data[0]?.title : undefined
}

export function wrongArgument() {
  // @ts-expect-error a number is asked for
  shop.useAddReview().mutate({ productId: '5', review })
  // @ts-expect-error there is no such argument
  shop.useAddReview().mutate({ productId: 5, review, rating: 5 })
  // @ts-expect-error a number is asked for
  shop.useReviews({ productId: ref('5') })
}

export function missingParameter() {
  // @ts-expect-error the review
  shop.useAddReview().mutate({ productId: 5 })
  // @ts-expect-error the text
  void shop.search({ limit: 5 })
  // @ts-expect-error the product
  shop.provideProduct({})
}

export function dataBeforeStatus() {
  const { data, state } = shop.useReviews()
  // @ts-expect-error there may be no data yet
  data.value.map(({ title }) => title)
  // @ts-expect-error nor while it is loaded
  if (state.value.status === 'loading') state.value.data.map(({ title }) => title)
}

export function unknownErrorCode() {
  const { error } = shop.useAddReview()
  // @ts-expect-error the function of another name throws it
  if (error.value?.code === 'OUT_OF_STOCK') return
  // @ts-expect-error reads declare no errors here
  if (shop.useReviews().error.value?.code === 'ALREADY_REVIEWED') return
}
