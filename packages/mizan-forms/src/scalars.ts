import type { FormScalar } from './descriptor.ts'

/** Ranges of integers, as powers of two. */
export const bits: Partial<Record<string, number>> = { byte: 7, short: 15, int: 31, integer: 53 }

const DATE = '(\\d{4}-(?:0[1-9]|1[0-2])-\\d\\d)'
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?'
const OFFSET = '(?:Z|[+-](?:(?:0\\d|1[0-7]):[0-5]\\d|18:00))'
const INTEGER = '(?!.{1001})-?(?:0|[1-9]\\d*)'

/** The first group, where there is one, is a day. */
const patterns: Partial<Record<FormScalar, string>> = {
  decimal: INTEGER + '(?:\\.\\d+)?',
  bigInteger: INTEGER,
  uuid: '[\\da-fA-F]{8}-(?:[\\da-fA-F]{4}-){3}[\\da-fA-F]{12}',
  date: DATE,
  time: TIME,
  dateTime: DATE + 'T' + TIME,
  instant: DATE + 'T' + TIME + OFFSET,
  offsetDateTime: DATE + 'T' + TIME + OFFSET,
}

/** `Date` makes another day of one that does not exist. */
const exists = (day: string) => !!new Date(day + 'T00:00Z').toJSON()?.startsWith(day)

/** Whether a value is of a type, as the server reads it. */
export function isOf(type: FormScalar, value: unknown): boolean {
  const power = bits[type]
  if (power)
    return Number.isSafeInteger(value) && (value as number) >= -(2 ** power) && (value as number) < 2 ** power
  if (type === 'number') return Number.isFinite(value)
  if (type === 'boolean' || type === 'json') return type === 'json' || typeof value === type
  // A lone surrogate and U+0000 are no text for the server.
  if (typeof value !== 'string' || /[\p{Cs}\0]/u.test(value)) return false
  const match = new RegExp(`^(?:${patterns[type] ?? '[^]*'})$`).exec(value)
  return !!match && (!match[1] || exists(match[1]))
}
