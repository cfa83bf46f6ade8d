import { useState } from 'react'
import { ProductProvider, useAddReview, useProduct, useReviews, useStock } from './generated/index.js'

export const App = () => (
  <ProductProvider productId={5}>
    <ProductPage />
  </ProductProvider>
)

function ProductPage() {
  const [page, setPage] = useState(1)
  const product = useProduct() // typed from Java: { data, status, error, fetching, … }
  const stock = useStock() // the same request
  const reviews = useReviews({ productId: 5, page })
  const { mutate, isPending, error } = useAddReview()

  if (product.status === 'error') return <p role="alert">{product.error.message}</p>
  if (product.status !== 'success') return <p>One moment …</p>
  return (
    <>
      <h1>{product.data.name}</h1>
      <p>{stock.status === 'success' && `${stock.data.quantity} left`}</p>
      <ul>
        {reviews.data?.map(review => (
          <li key={review.id}>{review.text}</li>
        ))}
      </ul>
      <button onClick={() => setPage(page + 1)}>Older reviews</button>
      <button
        disabled={isPending}
        onClick={() => mutate({ productId: 5, review: { rating: 5, text: 'Splendid' } })}
      >
        Recommend it
      </button>
      {error?.code === 'ALREADY_REVIEWED' && <p role="alert">You reviewed this on {error.details.date}</p>}
    </>
  )
}
