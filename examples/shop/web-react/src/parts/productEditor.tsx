import type { MizanError } from 'mizan-runtime'
import { useEffect, useState } from 'react'
import { messageFor } from 'shop-web-shared/words'
import { useProductContext, useSetStock } from '../generated/index.ts'
import { Link } from '../router.tsx'
import { CallFailure, ReadFailure } from './failure.tsx'
import { Field } from './field.tsx'
import { PriceEditor } from './priceEditor.tsx'
import { Lines } from './skeleton.tsx'
import { useSubmit } from './submit.ts'

/** Price, stock and image of the product that the nearest provider names. */
export function ProductEditor() {
  const read = useProductContext()
  const stock = useSetStock()
  const stockSaved = useSubmit()
  const { data } = read
  return (
    <section className="panel" aria-label="Chosen product" aria-busy={read.fetching}>
      <ReadFailure read={read} />
      {read.status === 'loading' && <Lines count={4} />}
      {data && (
        <>
          <h2>
            <Link to={`/products/${data.product.id}`}>{data.product.name}</Link>
          </h2>
          <PriceEditor product={data.product} />
          <OneValue
            label="Pieces in stock"
            pattern="\d{1,9}"
            value={String(data.stock.quantity)}
            call={stock}
            done={stockSaved.done}
            message={messageFor(stock.error, 'quantity')}
            onSave={value =>
              stockSaved.submit(stock.mutateAsync({ productId: data.product.id, quantity: Number(value) }))
            }
          />
        </>
      )}
    </section>
  )
}

interface Call {
  readonly isPending: boolean
  readonly error: MizanError | null
}

function OneValue({
  label,
  pattern,
  value,
  call,
  done,
  message,
  onSave,
}: {
  label: string
  pattern: string
  value: string
  call: Call
  done: boolean
  message: string | undefined
  onSave: (value: string) => void
}) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  return (
    <form
      className="one-value"
      onSubmit={event => {
        event.preventDefault()
        onSave(text)
      }}
    >
      <Field label={label} error={message}>
        {props => (
          <input
            {...props}
            required
            inputMode="decimal"
            pattern={pattern}
            value={text}
            onChange={event => setText(event.target.value)}
          />
        )}
      </Field>
      <button
        type="submit"
        disabled={call.isPending || text === value}
        aria-label={`Save ${label.toLowerCase()}`}
      >
        Save
      </button>
      <p role="status" className="note">
        {done && 'Saved.'}
      </p>
      {!message && <CallFailure error={call.error} />}
    </form>
  )
}
