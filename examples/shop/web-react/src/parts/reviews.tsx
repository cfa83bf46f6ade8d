import { pageOf } from 'shop-web-shared/address'
import { day } from 'shop-web-shared/words'
import { useReviewsContext, type ReviewView } from '../generated/index.ts'
import { usePlace } from '../router.tsx'
import { ReadFailure } from './failure.tsx'
import { Pager } from './pager.tsx'
import { ReviewEditor } from './reviewEditor.tsx'
import { Lines } from './skeleton.tsx'
import { Stars } from './stars.tsx'

export function Reviews({ productId }: { productId: number }) {
  const { path, query } = usePlace()
  const read = useReviewsContext({ productId, page: pageOf(query) }, { keepPrevious: true })
  const { data } = read
  return (
    <section id="reviews" className="reviews" aria-labelledby="reviews-heading" aria-busy={read.fetching}>
      <div>
        <h2 id="reviews-heading">Reviews</h2>
        <p role="status" data-testid="rating">
          {data && data.rating.count > 0 && (
            <>
              <Stars value={data.rating.average} />{' '}
              <strong data-testid="average">{data.rating.average.toFixed(2)}</strong> from{' '}
              <span data-testid="count">{data.rating.count}</span>{' '}
              {data.rating.count === 1 ? 'review' : 'reviews'}
            </>
          )}
          {data?.rating.count === 0 && 'Nobody has written about it yet.'}
        </p>
        <ReviewEditor productId={productId} />
      </div>
      <div>
        <ReadFailure read={read} />
        {read.status === 'loading' && <Lines count={9} />}
        {data && (
          <>
            <ol className="review-list" data-testid="reviews">
              {data.reviews.items.map(review => (
                <ReviewItem key={review.id} review={review} />
              ))}
            </ol>
            <Pager
              label="Pages of reviews"
              page={data.reviews.page}
              pages={data.reviews.pages}
              to={page => (page > 1 ? `${path}?page=${page}` : path)}
            />
          </>
        )}
      </div>
    </section>
  )
}

function ReviewItem({ review }: { review: ReviewView }) {
  return (
    <li>
      <h3>{review.title}</h3>
      <p className="byline">
        <Stars value={review.rating} /> {review.author},{' '}
        <time dateTime={review.date}>{day(review.date)}</time>
      </p>
      <p>{review.text}</p>
    </li>
  )
}
