import { Heading } from '../parts/heading.tsx'
import { Link } from '../router.tsx'

export function NotFoundPage() {
  return (
    <div className="narrow empty">
      <Heading title="There is nothing here" />
      <p>The address may be mistyped, or the page has moved.</p>
      <Link to="/" className="button">
        To the catalogue
      </Link>
    </div>
  )
}
