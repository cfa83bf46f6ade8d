const euros = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' })

/** A price as the server sends it, a decimal as text, without a detour over floating point. */
export function money(amount: string): string {
  return euros.format(amount as `${number}`)
}
