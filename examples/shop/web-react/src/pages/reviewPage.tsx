import { useProduct } from '../generated/index.ts'
import { ReadFailure } from '../parts/failure.tsx'
import { Heading } from '../parts/heading.tsx'
import { ReviewEditor } from '../parts/reviewEditor.tsx'
import { Link } from '../router.tsx'

/** The form that the product's page has, for those who have no JavaScript. */
export function ReviewPage({ productId }: { productId: number }) {
  const read = useProduct({ productId })
  return (
    <div className="narrow wide">
      <Heading title="Your review" />
      <ReadFailure read={read} />
      {read.data && (
        <div className="panel">
          <h2>
            <Link to={`/products/${productId}`}>{read.data.name}</Link>
          </h2>
          <ReviewEditor productId={productId} />
        </div>
      )}
    </div>
  )
}
