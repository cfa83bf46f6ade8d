import { useState } from 'react'
import { address } from 'shop-web-shared/address'
import { money } from 'shop-web-shared/money'
import { adjust } from 'shop-web-shared/place'
import { useAccount } from '../account.ts'
import { ProductProvider, useProducts } from '../generated/index.ts'
import { ReadFailure } from '../parts/failure.tsx'
import { Heading } from '../parts/heading.tsx'
import { ProductEditor } from '../parts/productEditor.tsx'
import { Link, usePlace } from '../router.tsx'

export function AdminPage() {
  const account = useAccount()
  return (
    <>
      <Heading title="Prices and stock" />
      {account && account.admin && <Desk />}
      {account !== undefined && !account?.admin && (
        <div className="empty">
          <p>Only administrators may change prices and stock.</p>
          <Link to="/login?next=/admin" className="button">
            Sign in as an administrator
          </Link>
        </div>
      )}
    </>
  )
}

function Desk() {
  const { query } = usePlace()
  const search = query.get('search')
  const productId = Number(query.get('product'))
  return (
    <div className="desk">
      <ProductList search={search} chosen={productId} />
      {productId > 0 ? (
        <ProductProvider productId={productId}>
          <ProductEditor key={productId} />
        </ProductProvider>
      ) : (
        <p className="note">Choose a product to change its price, stock or image.</p>
      )}
    </div>
  )
}

function ProductList({ search, chosen }: { search: string | null; chosen: number }) {
  const [text, setText] = useState(search ?? '')
  const read = useProducts({ search }, { keepPrevious: true })
  return (
    <section aria-label="Products">
      <label htmlFor="find">Find a product</label>
      <input
        id="find"
        type="search"
        value={text}
        onChange={event => {
          setText(event.target.value)
          adjust(address('/admin', { search: event.target.value, product: chosen }))
        }}
      />
      <ReadFailure read={read} />
      <p role="status" className="count">
        {read.data && `${read.data.total} found`}
      </p>
      <ul className="choices">
        {read.data?.items.map(product => (
          <li key={product.id}>
            <Link
              to={address('/admin', { search, product: product.id })}
              aria-current={product.id === chosen ? 'true' : undefined}
            >
              {product.name} <span className="number">{money(product.price)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
