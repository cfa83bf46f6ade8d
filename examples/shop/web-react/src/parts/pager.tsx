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
  const shown = [1, page - 1, page, page + 1, pages].filter(
    (number, index, all) => number >= 1 && number <= pages && all.indexOf(number) === index,
  )
  return (
    <nav className="pager" aria-label={label}>
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev">
          ← Previous
        </Link>
      )}
      <ol>
        {shown.map((number, index) => (
          <li key={number} className={index && number - shown[index - 1]! > 1 ? 'gap' : undefined}>
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

/** The page that a query names; 1 where it names none. */
export function pageOf(query: URLSearchParams, name = 'page'): number {
  const page = Number(query.get(name))
  return Number.isInteger(page) && page > 0 && page < 2 ** 31 ? page : 1
}
