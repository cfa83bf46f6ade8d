import { useAccount } from '../account.ts'
import { useCart } from '../generated/index.ts'
import { ReadFailure } from '../parts/failure.tsx'
import { Heading } from '../parts/heading.tsx'
import { OrderEditor } from '../parts/orderEditor.tsx'
import { Lines } from '../parts/skeleton.tsx'
import { Link } from '../router.tsx'

export function OrderPage() {
  const account = useAccount()
  return (
    <div className="narrow wide">
      <Heading title="Order by number" />
      {account === null && (
        <div className="empty">
          <p>We need to know who orders.</p>
          <Link to="/login?next=/order" className="button">
            Sign in
          </Link>
        </div>
      )}
      {account && <OwnOrder />}
    </div>
  )
}

function OwnOrder() {
  const read = useCart({}, { staleTime: 1_000 })
  return (
    <section aria-label="Order" aria-busy={read.fetching}>
      <ReadFailure read={read} />
      {read.status === 'loading' && <Lines count={6} />}
      {read.data && <OrderEditor cart={read.data.lines} />}
    </section>
  )
}
