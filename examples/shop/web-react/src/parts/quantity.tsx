/** How many pieces, typed or by two buttons. */
export function Quantity({
  label,
  value,
  min,
  disabled = false,
  onChange,
}: {
  label: string
  value: number
  min: number
  disabled?: boolean
  onChange: (value: number) => void
}) {
  const change = (next: number) => {
    if (Number.isInteger(next) && next >= min && next <= 999) onChange(next)
  }
  return (
    <span className="quantity" role="group" aria-label={label}>
      <button
        type="button"
        aria-label="One less"
        disabled={disabled || value <= min}
        onClick={() => change(value - 1)}
      >
        −
      </button>
      <input
        aria-label="Pieces"
        inputMode="numeric"
        value={value}
        disabled={disabled}
        onChange={event => change(Number(event.target.value))}
      />
      <button type="button" aria-label="One more" disabled={disabled} onClick={() => change(value + 1)}>
        +
      </button>
    </span>
  )
}
