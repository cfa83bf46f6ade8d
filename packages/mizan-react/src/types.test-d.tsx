import {
  directCall,
  type ContextRef,
  type FunctionRef,
  type Kernel,
  type TransportError,
} from 'mizan-runtime'
import {
  ProductProvider,
  productContext,
  cartContext,
  search,
  useAddReview,
  useCart,
  useDiscontinue,
  useProductContext,
  useReviews,
} from '../test/generated/index.ts'

declare const kernel: Kernel

export function Reads() {
  const { status, data, error } = useReviews({ productId: 5, page: 2 })
  useReviews()
  useReviews(null)
  useReviews({ page: 2 }, { keepPrevious: true })
  if (status === 'success') data.map(review => review.title)
  // @ts-expect-error data may be undefined before status is known
  data.map(review => review.title)
  // @ts-expect-error no such parameter
  useReviews({ product: 5 })
  // @ts-expect-error another type of parameter
  useReviews({ productId: '5' })
  // @ts-expect-error no such code
  if (error?.code === 'ALREADY_REVIEWED') return null
  if (error?.code === 'BAD_RESPONSE') return error.details.text

  const bundle = useProductContext({ productId: 5 })
  if (bundle.status === 'success') return bundle.data.stock.quantity.toFixed()

  const cart = useCart()
  // @ts-expect-error a global context has no parameters
  useCart({ userId: 1 })
  return cart.data?.lines.length
}

export function Mutations() {
  const { mutate, mutateAsync, error, isPending } = useAddReview({
    optimistic: (update, args) =>
      update(productContext, { productId: args.productId }, data => ({ ...data, stock: { quantity: 0 } })),
  })
  const review = { rating: 5, title: '', text: '' }
  mutate({ productId: 5, review })
  mutateAsync({ productId: 5, review }).then(added => added.date)
  // @ts-expect-error an argument is missing
  mutate({ productId: 5 })
  // @ts-expect-error another type of argument
  mutate({ productId: '5', review })
  // @ts-expect-error no arguments
  mutate()
  if (error?.code === 'ALREADY_REVIEWED') return error.details.date
  if (error?.code === 'VALIDATION_FAILED') return error.details.fields[0]?.path.join('.')
  // @ts-expect-error no such code
  if (error?.code === 'OUT_OF_STOCK') return null
  useDiscontinue().mutateAsync({ sku: 'a' }) satisfies Promise<void>
  return isPending ? 'pending' : null
}

export async function Calls() {
  const hits = await search({ text: 'lamp' }, { timeout: 1_000 })
  hits[0]?.name satisfies string | undefined
  // @ts-expect-error an argument is missing
  search({})
  const stock = await kernel.fetchContext(productContext, { productId: 5 })
  stock.stock.quantity satisfies number
  // @ts-expect-error a parameter is missing
  kernel.fetchContext(productContext, {})
  // @ts-expect-error a parameter is missing
  kernel.prefetch(productContext)
  kernel.invalidate(productContext)
  kernel.fetchContext(cartContext) satisfies Promise<{ cart: { lines: unknown } }>
  // @ts-expect-error no such parameter
  kernel.invalidate(productContext, { page: 1 })
  const checkout: FunctionRef<void, number, TransportError> = { name: 'checkout' }
  kernel.call(checkout) satisfies Promise<number>
  kernel.call(checkout, undefined, { queue: 'cart' })
  directCall(checkout)()
}

export function Providers() {
  const catalog: ContextRef<{ products: string[] }, { category?: string | undefined }> = {
    name: 'catalog',
    params: {},
  }
  kernel.fetchContext(catalog)
  return (
    <>
      <ProductProvider productId={5}>text</ProductProvider>
      {/* @ts-expect-error a parameter is missing */}
      <ProductProvider />
    </>
  )
}
