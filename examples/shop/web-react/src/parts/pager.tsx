import { pagesAround } from 'shop-web-shared/address'
import { Link } from '../router.tsx'

/** Links to the pages around this one, the first and the last. */
export function Pager({
  label,
  page,
  pages,
  to,
}: {
  label: string
  page: number
  pages: number
  to: (page: number) => string
}) {
  if (pages < 2) return null
  return (
    <nav className="pager" aria-label={label}>
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev">
          ← Previous
        </Link>
      )}
      <ol>
        {pagesAround(page, pages).map(({ number, afterGap }) => (
          <li key={number} className={afterGap ? 'gap' : undefined}>
            <Link
              to={to(number)}
              aria-current={number === page ? 'page' : undefined}
              aria-label={`Page ${number}`}
            >
              {number}
            </Link>
          </li>
        ))}
      </ol>
      {page < pages && (
        <Link to={to(page + 1)} rel="next">
          Next →
        </Link>
      )}
    </nav>
  )
}
