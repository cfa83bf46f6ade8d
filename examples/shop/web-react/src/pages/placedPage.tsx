import { useAccount } from '../account.ts'
import { useLastOrder } from '../generated/index.ts'
import { ReadFailure } from '../parts/failure.tsx'
import { Heading } from '../parts/heading.tsx'
import { Thanks } from '../parts/thanks.tsx'
import { Link } from '../router.tsx'

/** Where an order leads that was sent without JavaScript. */
export function PlacedPage() {
  const account = useAccount()
  return (
    <div className="narrow wide">
      <Heading title="Your order" />
      {account === null && (
        <div className="empty">
          <p>We need to know whose.</p>
          <Link to="/login?next=/order/placed" className="button">
            Sign in
          </Link>
        </div>
      )}
      {account && <LastOrder />}
    </div>
  )
}

function LastOrder() {
  const read = useLastOrder({})
  return (
    <>
      <ReadFailure read={read} />
      {read.data && <Thanks receipt={read.data} />}
      {read.data === null && <p>You have not ordered anything yet.</p>}
      <p>
        <Link to="/">Look around</Link>
      </p>
    </>
  )
}
