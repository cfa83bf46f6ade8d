import { money } from 'shop-web-shared/money'
import { useAccount } from '../account.ts'
import { useCart, useCheckout, type Cart } from '../generated/index.ts'
import { CartLines } from '../parts/cartLines.tsx'
import { CheckoutFailure } from '../parts/checkoutFailure.tsx'
import { ReadFailure } from '../parts/failure.tsx'
import { Heading } from '../parts/heading.tsx'
import { Lines } from '../parts/skeleton.tsx'
import { Thanks } from '../parts/thanks.tsx'
import { Link } from '../router.tsx'

export function CartPage() {
  const account = useAccount()
  return (
    <div className="narrow wide">
      <Heading title="Your cart" />
      {account === null && (
        <div className="empty">
          <p>Your cart waits behind your name.</p>
          <Link to="/login?next=/cart" className="button">
            Sign in
          </Link>
        </div>
      )}
      {account && <OwnCart />}
    </div>
  )
}

function OwnCart() {
  const read = useCart({}, { staleTime: 0 })
  const { mutate, isPending, error, data: receipt } = useCheckout()
  const { data: cart } = read
  return (
    <section aria-label="Cart" aria-busy={read.fetching}>
      <ReadFailure read={read} />
      {read.status === 'loading' && <Lines count={6} />}
      <div role="status">{receipt && <Thanks receipt={receipt} />}</div>
      {cart?.lines.length === 0 && !receipt && (
        <div className="empty">
          <p>There is nothing in it yet.</p>
          <Link to="/" className="button">
            Look around
          </Link>
          <p>
            Or <Link to="/order">order by number</Link>.
          </p>
        </div>
      )}
      <CheckoutFailure error={error} />
      {cart && cart.lines.length > 0 && (
        <>
          <CartLines lines={cart.lines} />
          <Total cart={cart} pending={isPending} onOrder={() => mutate()} />
        </>
      )}
    </section>
  )
}

function Total({ cart, pending, onOrder }: { cart: Cart; pending: boolean; onOrder: () => void }) {
  return (
    <div className="total">
      <p>
        Total{' '}
        <strong className="price large" data-testid="total">
          {money(cart.total)}
        </strong>
      </p>
      <Link to="/order">Send it to an address</Link>
      <button type="button" className="primary" disabled={pending} onClick={onOrder}>
        {pending ? 'Ordering…' : 'Check out'}
      </button>
    </div>
  )
}
