import type { FieldError, MizanError } from 'mizan-runtime'
import { money } from './money.ts'

/** What the shop says of itself to search engines, where a page says nothing of its own. */
export const about = 'Things for the home, made to be kept'

/** What stands on the browser's tab. */
export function titleOf(heading: string): string {
  return `${heading} – Hearth`
}

/** An error in words for customers. */
export function explain(error: MizanError): string {
  switch (error.code) {
    case 'NETWORK':
    case 'TIMEOUT':
      return 'The shop cannot be reached. Are you online?'
    case 'UNAUTHORIZED':
      return 'Please sign in first.'
    case 'FORBIDDEN':
      return 'Your account may not do this.'
    case 'PAYLOAD_TOO_LARGE':
      return 'This file is too large.'
    case 'PRODUCT_NOT_FOUND':
      return 'There is no such product.'
    case 'VALIDATION_FAILED':
      return 'Please have another look at what you entered.'
    default:
      return 'Something went wrong in the shop. It is not your fault.'
  }
}

/** The message for one field of a call that failed validation. */
export function messageFor(error: MizanError | null, ...path: string[]): string | undefined {
  if (error?.code !== 'VALIDATION_FAILED') return undefined
  const { fields } = error.details as { fields: readonly FieldError[] }
  return fields.find(field => field.path.join('.') === path.join('.'))?.message
}

/** How many pieces there are. */
export function stockText(quantity: number): string {
  if (quantity === 0) return 'Out of stock'
  return quantity < 5 ? `Only ${quantity} left` : `${quantity} in stock`
}

/** Why fewer pieces than wanted do. */
export function shortage({ requested, available }: { requested: number; available: number }): string {
  const left =
    available === 0 ? 'and none is left' : `but only ${available} ${available === 1 ? 'is' : 'are'} left`
  return `you want ${requested}, ${left}. Nothing was ordered.`
}

/** Stars as a number, where they cannot be seen. */
export function starsText(value: number): string {
  return `${value.toFixed(value % 1 ? 1 : 0)} out of 5 stars`
}

const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })

/** A date as the server sends it, for people. */
export function day(date: string): string {
  return days.format(new Date(date))
}

/** What a piece costs those who buy more. */
export function stepText({ quantity, price }: { quantity: number; price: string }): string {
  return `From ${quantity} pieces ${money(price)} each`
}
