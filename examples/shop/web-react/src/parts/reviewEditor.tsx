import { useState, type SubmitEvent } from 'react'
import { address } from 'shop-web-shared/address'
import { adjust } from 'shop-web-shared/place'
import { messageFor } from 'shop-web-shared/words'
import { useAccount } from '../account.ts'
import { useAddReview } from '../generated/index.ts'
import { Link, usePlace } from '../router.tsx'
import { CallFailure } from './failure.tsx'
import { Field } from './field.tsx'
import { useSubmit } from './submit.ts'

const empty = { rating: 5, title: '', text: '' }

export function ReviewEditor({ productId }: { productId: number }) {
  const account = useAccount()
  const { path } = usePlace()
  const [review, setReview] = useState(empty)
  const { mutateAsync, isPending, error } = useAddReview()
  const { done, submit } = useSubmit()
  if (account === undefined) return null
  if (account === null)
    return (
      <p className="note">
        <Link to={address('/login', { next: path })}>Sign in</Link> to write a review.
      </p>
    )
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    submit(mutateAsync({ productId, review }), () => {
      setReview(empty)
      adjust(path) // to the first page, where the new review is
    })
  }
  return (
    <form className="editor" onSubmit={send} aria-labelledby="editor-heading">
      <h3 id="editor-heading">Write a review</h3>
      <fieldset className="rating-input">
        <legend>Rating</legend>
        {[1, 2, 3, 4, 5].map(stars => (
          <label key={stars} className={stars <= review.rating ? 'on' : undefined}>
            <input
              type="radio"
              name="rating"
              value={stars}
              checked={stars === review.rating}
              onChange={() => setReview({ ...review, rating: stars })}
            />
            <span aria-hidden="true">★</span>
            <span className="unseen">{stars === 1 ? '1 star' : `${stars} stars`}</span>
          </label>
        ))}
      </fieldset>
      <Field label="Title" error={messageFor(error, 'review', 'title')}>
        {props => (
          <input
            {...props}
            required
            maxLength={200}
            value={review.title}
            onChange={event => setReview({ ...review, title: event.target.value })}
          />
        )}
      </Field>
      <Field label="Your review" error={messageFor(error, 'review', 'text')}>
        {props => (
          <textarea
            {...props}
            required
            rows={4}
            maxLength={5000}
            value={review.text}
            onChange={event => setReview({ ...review, text: event.target.value })}
          />
        )}
      </Field>
      <button type="submit" className="primary" disabled={isPending}>
        {isPending ? 'Sending…' : 'Add review'}
      </button>
      <p role="status" className="note">
        {done && 'Thank you. Your review is online.'}
      </p>
      <CallFailure error={error} />
    </form>
  )
}
