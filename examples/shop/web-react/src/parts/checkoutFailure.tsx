import { shortage } from 'shop-web-shared/words'
import type { CheckoutError, PlaceOrderError } from '../generated/index.ts'
import { CallFailure } from './failure.tsx'

/** Why an order was not taken. For a product that is short, the error carries which one and how many are left. */
export function CheckoutFailure({ error }: { error: CheckoutError | PlaceOrderError | null }) {
  if (error?.code !== 'OUT_OF_STOCK') return <CallFailure error={error} />
  return (
    <div role="alert" className="failure" data-testid="out-of-stock">
      <p>
        <strong>{error.details.name}</strong>: {shortage(error.details)}
      </p>
    </div>
  )
}
