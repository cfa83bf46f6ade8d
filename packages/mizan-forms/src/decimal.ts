/** A decimal number, exactly: `digits` × 10^−`scale`. */
interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

function decimalOf(text: string): Decimal {
  const [, number = '', exponent = 0] = /^([^eE]*)(?:[eE](.*))?$/.exec(text)!
  const [whole, fraction = ''] = number.split('.')
  return { digits: BigInt(whole + fraction), scale: fraction.length - +exponent }
}

/** Below, equal to or above 0, as the first number is to the second. */
export function compare(first: string, second: string): number {
  const [a, b] = [decimalOf(first), decimalOf(second)]
  const at = ({ digits, scale }: Decimal, other: Decimal) =>
    digits * 10n ** BigInt(Math.max(other.scale - scale, 0))
  const difference = at(a, b) - at(b, a)
  return difference < 0n ? -1 : +(difference > 0n)
}

/** How many digits a number has before and after its point, at most; below 1 for none. */
export function digitsOf(text: string): readonly [integer: number, fraction: number] {
  const { digits, scale } = decimalOf(text)
  return [String(digits).replace('-', '').length - scale, scale]
}
