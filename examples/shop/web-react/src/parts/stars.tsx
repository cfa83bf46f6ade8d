import { starsText } from 'shop-web-shared/words'

/** One to five stars; halves are rounded. */
export function Stars({ value }: { value: number }) {
  const full = Math.round(value)
  return (
    <span className="stars" role="img" aria-label={starsText(value)}>
      <span aria-hidden="true">
        {'★'.repeat(full)}
        <span className="hollow">{'★'.repeat(5 - full)}</span>
      </span>
    </span>
  )
}
