import { money } from 'shop-web-shared/money'
import type { Receipt } from '../generated/index.ts'

export function Thanks({ receipt }: { receipt: Receipt }) {
  return (
    <div className="panel thanks">
      <h2>Thank you!</h2>
      <p>
        Order {receipt.orderId}: {receipt.pieces === 1 ? '1 piece' : `${receipt.pieces} pieces`} for{' '}
        {money(receipt.total)}.
      </p>
    </div>
  )
}
