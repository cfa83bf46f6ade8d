import { useEffect, useState } from 'react'
import { address, pageOf } from 'shop-web-shared/address'
import { adjust } from 'shop-web-shared/place'
import { useCategories, useProducts } from '../generated/index.ts'
import { ReadFailure } from '../parts/failure.tsx'
import { Heading } from '../parts/heading.tsx'
import { Pager } from '../parts/pager.tsx'
import { ProductCard } from '../parts/productCard.tsx'
import { Cards } from '../parts/skeleton.tsx'
import { Link, usePlace } from '../router.tsx'

export function CataloguePage() {
  const { query } = usePlace()
  const category = query.get('category')
  const search = query.get('search')
  const page = pageOf(query)
  const products = useProducts({ category, search, page }, { keepPrevious: true })
  const { data } = products
  const title = search ? `Search for “${search}”` : (category ?? 'Everything')
  return (
    <>
      <div className="title-row">
        <Heading title={title} />
        <SearchBox key={category} category={category} search={search ?? ''} />
      </div>
      <div className="catalogue">
        <Categories current={category} search={search} />
        <section aria-label="Products" aria-busy={products.fetching}>
          <p role="status" className="count">
            {data && (data.total === 1 ? '1 product' : `${data.total} products`)}
          </p>
          <ReadFailure read={products} />
          {products.status === 'loading' && <Cards />}
          {data?.total === 0 && (
            <div className="empty">
              <p>Nothing fits. Try another word, or look at everything.</p>
              <Link to="/" className="button">
                Show everything
              </Link>
            </div>
          )}
          {data && (
            <>
              <ul className="cards">
                {data.items.map(product => (
                  <ProductCard key={product.id} product={product} />
                ))}
              </ul>
              <Pager
                label="Pages of products"
                page={data.page}
                pages={data.pages}
                to={page => address('/', { category, search, page: page > 1 ? page : null })}
              />
            </>
          )}
        </section>
      </div>
    </>
  )
}

function SearchBox({ category, search }: { category: string | null; search: string }) {
  const [text, setText] = useState(search)
  useEffect(() => setText(search), [search])
  useEffect(() => {
    if (text === search) return
    const pause = setTimeout(() => adjust(address('/', { category, search: text })), 250)
    return () => clearTimeout(pause)
  }, [text, search, category])
  return (
    <form role="search" className="search" action="/" onSubmit={event => event.preventDefault()}>
      {category && <input type="hidden" name="category" value={category} />}
      <label htmlFor="search" className="unseen">
        Search products
      </label>
      <input
        id="search"
        type="search"
        name="search"
        placeholder={category ? `Search in ${category}` : 'Search 500 things'}
        value={text}
        onChange={event => setText(event.target.value)}
      />
    </form>
  )
}

function Categories({ current, search }: { current: string | null; search: string | null }) {
  const { data } = useCategories()
  return (
    <nav className="categories" aria-label="Categories">
      <ul>
        <li>
          <Link to={address('/', { search })} aria-current={current ? undefined : 'true'}>
            Everything
          </Link>
        </li>
        {data?.map(({ name, products }) => (
          <li key={name}>
            <Link
              to={address('/', { category: name, search })}
              aria-current={name === current ? 'true' : undefined}
            >
              {name} <span className="number">{products}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
