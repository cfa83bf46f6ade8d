/**
 * One value in a key. Integers beyond ±(2^53−1) are bigints; dates, times and UUIDs their canonical text
 * (`2026-11-23T01:02:00Z`, a UUID in lower case).
 */
export type KeyScalar = string | number | bigint | boolean | null

/** A parameter's value; `undefined` is an absent one. */
export type KeyParam = KeyScalar | readonly KeyScalar[] | undefined

/** What a key is made of. */
export interface Canonical {
  context: string
  params: Readonly<Record<string, KeyParam>>
  user?: string | undefined
  rev: number
}

/**
 * The compact JSON whose bytes are signed: names in the order of their UTF-16 units, every value a string. It is put
 * together by hand, since an object would sort names that look like integers to the front.
 */
export function canonicalForm({ context, params, user, rev }: Canonical): string {
  const members = Object.keys(params)
    .sort()
    .flatMap(name => {
      const value = params[name]
      return value === undefined ? [] : [`${JSON.stringify(name)}:${canonicalParam(name, value)}`]
    })
  const caller = user === undefined ? '' : `,"u":${JSON.stringify(user)}`
  return `{"c":${JSON.stringify(context)},"p":{${members.join()}},"r":${rev}${caller}}`
}

function canonicalParam(name: string, value: KeyScalar | readonly KeyScalar[]): string {
  return JSON.stringify(
    Array.isArray(value)
      ? value.map(item => canonicalText(name, item))
      : canonicalText(name, value as KeyScalar),
  )
}

/** `String()` gives every value its canonical text, and −0 the one of 0. */
function canonicalText(name: string, value: KeyScalar): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`The parameter ${name} is ${value}. A key takes finite numbers only.`)
  }
  if (value !== null && !['string', 'number', 'bigint', 'boolean'].includes(typeof value)) {
    throw new TypeError(
      `The parameter ${name} is of type ${typeof value}. A key takes text, numbers, booleans, null and lists of them.`,
    )
  }
  return String(value)
}
