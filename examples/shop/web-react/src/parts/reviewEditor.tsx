import { address } from 'shop-web-shared/address'
import { adjust } from 'shop-web-shared/place'
import { useAccount } from '../account.ts'
import { useAddReviewForm } from '../generated/index.ts'
import { useLanguage } from '../language.ts'
import { Link, usePlace } from '../router.tsx'
import { CallFailure, FormFailure } from './failure.tsx'
import { FieldError, FormField } from './field.tsx'

export function ReviewEditor({ productId }: { productId: number }) {
  const account = useAccount()
  const { path, given } = usePlace()
  const { language, texts, inLanguage } = useLanguage()
  const form = useAddReviewForm({
    ...inLanguage,
    failure: given.form,
    initialValues: { productId, review: { rating: 5 } },
    onSuccess: () => {
      form.reset()
      adjust(path) // to the first page, where the new review is
    },
  })
  if (account === undefined)
    return (
      <p className="note without-script">
        <Link to={`/products/${productId}/review`}>Write a review</Link>
      </p>
    )
  if (account === null)
    return (
      <p className="note">
        <Link to={address('/login', { next: path })}>Sign in</Link> to write a review.
      </p>
    )
  const rating = form.meta('review.rating')
  return (
    <form className="editor" lang={language} {...form.props()} aria-labelledby="editor-heading">
      <input type="hidden" name="_page" value={`/products/${productId}/review`} />
      <input type="hidden" name="_next" value={`/products/${productId}#reviews`} />
      <input type="hidden" name="productId" value={productId} />
      <h3 id="editor-heading">{texts.review.heading}</h3>
      <FormFailure form={form} />
      <fieldset className="rating-input">
        <legend>{rating.label}</legend>
        {[1, 2, 3, 4, 5].map(stars => (
          <label key={stars}>
            <input {...form.field('review.rating', stars)} />
            <span aria-hidden="true">★</span>
            <span className="unseen">{texts.stars(stars)}</span>
          </label>
        ))}
        <FieldError id={rating.errorId} error={rating.error} />
      </fieldset>
      <FormField meta={form.meta('review.title')}>
        <input {...form.field('review.title')} />
      </FormField>
      <FormField meta={form.meta('review.text')}>
        <textarea {...form.field('review.text')} rows={4} />
      </FormField>
      <button type="submit" className="primary" disabled={form.isSubmitting}>
        {form.isSubmitting ? texts.saving : texts.review.send}
      </button>
      <p role="status" className="note">
        {form.data && !form.isDirty && texts.review.done}
      </p>
      <CallFailure error={form.error} />
    </form>
  )
}
