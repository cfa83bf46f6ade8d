import { useState } from 'react'
import { address } from 'shop-web-shared/address'
import { stockText } from 'shop-web-shared/words'
import { useAccount } from '../account.ts'
import { useAddToCart } from '../generated/index.ts'
import { Link, usePlace } from '../router.tsx'
import { CallFailure } from './failure.tsx'
import { Quantity } from './quantity.tsx'
import { useSubmit } from './submit.ts'

export function BuyForm({ productId, stock }: { productId: number; stock: number }) {
  const account = useAccount()
  const { path } = usePlace()
  const [quantity, setQuantity] = useState(1)
  const { mutateAsync, isPending, error } = useAddToCart()
  const { done, submit } = useSubmit()
  return (
    <div className="buy">
      <p className={stock ? 'stock' : 'stock none'} data-testid="stock">
        {stockText(stock)}
      </p>
      {account === undefined && (
        <p className="note without-script">
          <Link to="/order">Order it</Link> by its number, {productId}.
        </p>
      )}
      {account === null && (
        <Link to={address('/login', { next: path })} className="button">
          Sign in to buy
        </Link>
      )}
      {account && (
        <form
          onSubmit={event => {
            event.preventDefault()
            submit(mutateAsync({ productId, quantity }), () => setQuantity(1))
          }}
        >
          <Quantity label="How many" value={quantity} min={1} onChange={setQuantity} />
          <button type="submit" className="primary" disabled={isPending}>
            {isPending ? 'Adding…' : 'Add to cart'}
          </button>
        </form>
      )}
      <p role="status" className="note">
        {done && (
          <>
            It is in your cart. <Link to="/cart">Go to the cart</Link>
          </>
        )}
      </p>
      <CallFailure error={error} />
    </div>
  )
}
