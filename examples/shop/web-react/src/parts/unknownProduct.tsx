import { Link } from '../router.tsx'
import { Heading } from './heading.tsx'

export function UnknownProduct() {
  return (
    <div className="narrow empty">
      <Heading title="There is no such product" />
      <p>It may not be made any more.</p>
      <Link to="/" className="button">
        To the catalogue
      </Link>
    </div>
  )
}
