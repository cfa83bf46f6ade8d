import { address } from 'shop-web-shared/address'
import { money } from 'shop-web-shared/money'
import { stepText } from 'shop-web-shared/words'
import { ProductProvider, useProduct, useProductContext } from '../generated/index.ts'
import { BuyForm } from '../parts/buyForm.tsx'
import { ReadFailure } from '../parts/failure.tsx'
import { Heading } from '../parts/heading.tsx'
import { Reviews } from '../parts/reviews.tsx'
import { Lines } from '../parts/skeleton.tsx'
import { Stars } from '../parts/stars.tsx'
import { UnknownProduct } from '../parts/unknownProduct.tsx'
import { Link } from '../router.tsx'

export function ProductPage({ productId }: { productId: number }) {
  return (
    <ProductProvider productId={productId}>
      <Product productId={productId} />
    </ProductProvider>
  )
}

function Product({ productId }: { productId: number }) {
  const { error } = useProductContext()
  if (error?.code === 'PRODUCT_NOT_FOUND') return <UnknownProduct />
  return (
    <>
      <ProductDetails />
      <Reviews productId={productId} />
    </>
  )
}

function ProductDetails() {
  const read = useProductContext()
  const { data } = read
  return (
    <article className="product" aria-busy={read.fetching}>
      {data ? (
        <img className="picture" src={data.product.picture} alt="" width="400" height="400" />
      ) : (
        <div className="picture skeleton" aria-hidden="true" />
      )}
      <div className="details">
        {data && (
          <p className="eyebrow">
            <Link to={address('/', { category: data.product.category })}>{data.product.category}</Link>
          </p>
        )}
        <Heading title={data?.product.name ?? 'Product'} description={data?.product.description} />
        <ReadFailure read={read} />
        {read.status === 'loading' && <Lines count={6} />}
        {data && (
          <>
            <RatingLine />
            <p className="price large">{money(data.product.price)}</p>
            {data.product.prices.length > 0 && (
              <ul className="steps">
                {data.product.prices.map(step => (
                  <li key={step.quantity}>{stepText(step)}</li>
                ))}
              </ul>
            )}
            <p className="description">{data.product.description}</p>
            <BuyForm productId={data.product.id} stock={data.stock.quantity} />
          </>
        )}
      </div>
    </article>
  )
}

function RatingLine() {
  const { data } = useProduct()
  if (!data?.rating.count) return <p className="rating-line">Not reviewed yet</p>
  return (
    <p className="rating-line" data-testid="product-rating">
      <Stars value={data.rating.average} /> <a href="#reviews">{data.rating.count} reviews</a>
    </p>
  )
}
