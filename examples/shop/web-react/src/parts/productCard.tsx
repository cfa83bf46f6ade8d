import { money } from 'shop-web-shared/money'
import type { ProductSummary } from '../generated/index.ts'
import { Link } from '../router.tsx'

export function ProductCard({ product }: { product: ProductSummary }) {
  return (
    <li className="card">
      <img className="picture" src={product.picture} alt="" width="400" height="400" loading="lazy" />
      <Link to={`/products/${product.id}`} className="cover">
        {product.name}
      </Link>
      <span className="maker">{product.maker}</span>
      <span className="price">{money(product.price)}</span>
    </li>
  )
}
