import { money } from 'shop-web-shared/money'
import { useChangeQuantity, type CartLine } from '../generated/index.ts'
import { Link } from '../router.tsx'
import { CallFailure } from './failure.tsx'
import { Quantity } from './quantity.tsx'

export function CartLines({ lines }: { lines: readonly CartLine[] }) {
  const { mutate, isPending, error } = useChangeQuantity()
  return (
    <>
      <CallFailure error={error} />
      <ul className="cart-lines" data-testid="cart">
        {lines.map(({ productId, name, picture, price, quantity, total }) => (
          <li key={productId}>
            <img className="picture" src={picture} alt="" width="80" height="80" />
            <div>
              <Link to={`/products/${productId}`}>{name}</Link>
              <p className="note">{money(price)} each</p>
            </div>
            <Quantity
              label={`Pieces of ${name}`}
              value={quantity}
              min={1}
              disabled={isPending}
              onChange={quantity => mutate({ productId, quantity })}
            />
            <span className="price">{money(total)}</span>
            <button
              type="button"
              className="plain"
              disabled={isPending}
              aria-label={`Remove ${name}`}
              onClick={() => mutate({ productId, quantity: 0 })}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
