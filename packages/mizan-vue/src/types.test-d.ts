import { ref } from 'vue'
import {
  productContext,
  provideCart,
  provideProduct,
  search,
  useAddReview,
  useCart,
  useDiscontinue,
  useProductContext,
  useReviews,
} from '../test/generated/index.ts'

export function reads() {
  const { state, data, error } = useReviews({ productId: 5, page: 2 })
  useReviews()
  useReviews(null)
  useReviews(() => null)
  useReviews({ page: ref(2) }, { keepPrevious: true, serverError: 'show' })
  useReviews(
    () => ({ productId: () => 5 }),
    () => ({ enabled: false }),
  )
  if (state.value.status === 'success') state.value.data.map(review => review.title)
  // @ts-expect-error data may be undefined before status is known
  data.value.map(review => review.title)
  // @ts-expect-error no such parameter
  useReviews({ product: 5 })
  // @ts-expect-error another type of parameter
  useReviews({ productId: ref('5') })
  // @ts-expect-error refs of a read are read-only
  data.value = []
  // @ts-expect-error no such code
  if (error.value?.code === 'ALREADY_REVIEWED') return null
  if (error.value?.code === 'BAD_RESPONSE') return error.value.details.text

  const bundle = useProductContext({ productId: 5 }).state
  if (bundle.value.status === 'success') return bundle.value.data.stock.quantity.toFixed()

  // @ts-expect-error a global context has no parameters
  useCart({ userId: 1 })
  return useCart().data.value?.lines.length
}

export function mutations() {
  const { mutate, mutateAsync, error, isPending } = useAddReview({
    optimistic: (update, args) =>
      update(productContext, { productId: args.productId }, data => ({ ...data, stock: { quantity: 0 } })),
  })
  useAddReview(() => ({ queue: 'reviews' }))
  const review = { rating: 5, title: '', text: '' }
  mutate({ productId: 5, review })
  mutateAsync({ productId: 5, review }).then(added => added.date)
  // @ts-expect-error an argument is missing
  mutate({ productId: 5 })
  // @ts-expect-error no arguments
  mutate()
  if (error.value?.code === 'ALREADY_REVIEWED') return error.value.details.date
  // @ts-expect-error no such code
  if (error.value?.code === 'OUT_OF_STOCK') return null
  useDiscontinue().mutateAsync({ sku: 'a' }) satisfies Promise<void>
  search({ text: 'lamp' }) satisfies Promise<readonly { name: string }[]>
  return isPending.value ? 'pending' : null
}

export function providers() {
  provideProduct({ productId: ref(5) }).data.value?.stock.quantity satisfies number | undefined
  provideProduct(() => ({ productId: 5 }), { staleTime: 0 })
  provideCart()
  // @ts-expect-error a parameter is missing
  provideProduct({})
  // @ts-expect-error a parameter is missing
  provideProduct()
}
