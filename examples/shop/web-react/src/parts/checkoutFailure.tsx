import type { CheckoutError } from '../generated/index.ts'
import { CallFailure } from './failure.tsx'

/** Why an order was not taken. For a product that is short, the error carries which one and how many are left. */
export function CheckoutFailure({ error }: { error: CheckoutError | null }) {
  if (error?.code !== 'OUT_OF_STOCK') return <CallFailure error={error} />
  const { name, requested, available } = error.details
  return (
    <div role="alert" className="failure" data-testid="out-of-stock">
      <p>
        <strong>{name}</strong>: you want {requested},{' '}
        {available === 0
          ? 'and none is left'
          : `but only ${available} ${available === 1 ? 'is' : 'are'} left`}
        . Nothing was ordered.
      </p>
    </div>
  )
}
