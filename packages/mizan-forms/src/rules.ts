import { compare, digitsOf } from './decimal.ts'
import type { FormRule } from './descriptor.ts'

type Check = (value: never, ...parameters: never[]) => boolean
type Numeric = number | string

const SPECIAL = "[\\w!#$%&'*+/=?^`{|}~"
const EMAIL = new RegExp(
  `^(?=[^@]{1,64}@)${SPECIAL}-]+(?:\\.${SPECIAL}-]+)*@(?!.{256})(?:(?![^.]{64})${SPECIAL}]+(?:-+${SPECIAL}]+)*(?:\\.(?!$)|$))+$`,
)

const to = (value: Numeric, limit: Numeric) => compare(String(value), String(limit))
const between = (length: number, min: number, max: number) =>
  length >= min && (length <= max || max === 2147483647)
/** UTF-16 units, items or entries. */
const lengthOf = (value: string | object) => Object.keys(value).length

/** Asked of null too. */
const ofNull: Record<string, (value: unknown) => boolean> = {
  Null: value => value === null,
  NotNull: value => value !== null,
  NotEmpty: value => value !== null && lengthOf(value as object) > 0,
  NotBlank: value =>
    value !== null &&
    /[^\t-\r\x1c- \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/.test(value as string),
}

const ofValues: Record<string, Check> = {
  AssertTrue: (value: boolean) => value,
  AssertFalse: (value: boolean) => !value,
  Min: (value: Numeric, min: Numeric) => to(value, min) >= 0,
  Max: (value: Numeric, max: Numeric) => to(value, max) <= 0,
  DecimalMin: (value: Numeric, min: string, inclusive: boolean) => to(value, min) >= +!inclusive,
  DecimalMax: (value: Numeric, max: string, inclusive: boolean) => to(value, max) <= -!inclusive,
  Positive: (value: Numeric) => to(value, 0) > 0,
  PositiveOrZero: (value: Numeric) => to(value, 0) >= 0,
  Negative: (value: Numeric) => to(value, 0) < 0,
  NegativeOrZero: (value: Numeric) => to(value, 0) <= 0,
  Digits(value: Numeric, integer: number, fraction: number) {
    const [before, after] = digitsOf(String(value))
    return before <= integer && after <= fraction
  },
  Size: (value: string | object, min: number, max: number) => between(lengthOf(value), min, max),
  Length: (value: string, min: number, max: number) => between(value.length, min, max),
  CodePointLength: (value: string, min: number, max: number) => between([...value].length, min, max),
  Pattern: (value: string, source: string) => new RegExp(`^(?:${source})$`, 'u').test(value),
  Email: (value: string) => !value || /["[\u0080-\uffff]/.test(value) || EMAIL.test(value),
}

/** Whether a value, which is of its type or null, keeps a rule. One that this client does not know, or cannot ask, is the server's. */
export function keeps(rule: FormRule, value: unknown): boolean {
  const [code, ...parameters] = rule
  if (code === 'All') return (rule[2] as readonly FormRule[]).every(inner => keeps(inner, value))
  try {
    const judge = ofValues[code] as (...all: unknown[]) => boolean
    return ofNull[code]?.(value) ?? (value === null || judge(value, ...parameters))
  } catch {
    return true
  }
}
