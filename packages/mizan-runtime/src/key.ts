import { toJson } from './json.ts'
import type { ContextRef, Params, ParamType } from './types.ts'

/** Which instance of a context: parameters with defaults filled in, as they were given and as text. */
export interface Instance {
  readonly params: Params
  readonly texts: Readonly<Record<string, string>>
  /** Equal for equal instances. */
  readonly key: string
}

export function instanceOf({ name, params: types, defaults }: ContextRef, params: object = {}): Instance {
  const full: Record<string, unknown> = { ...defaults }
  for (const [name, value] of Object.entries(params)) if (value != null) full[name] = value
  const texts: Record<string, string> = {}
  for (const name of Object.keys(full).sort()) texts[name] = canonical(full[name], types[name])
  return { params: full, texts, key: name + JSON.stringify(texts) }
}

/** What a scope asks of an instance's texts. `null` in a scope is an absent parameter; undefined says nothing. */
export const scopeOf = (
  types: ContextRef['params'],
  scope: object = {},
): [name: string, text: string | undefined][] =>
  Object.entries(scope)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, value === null ? undefined : canonical(value, types[name])])

/** One spelling per value (PROTOCOL §6): 5, 5n and '5' are one parameter; the order of members never matters. */
function canonical(value: unknown, type?: ParamType): string {
  if (value instanceof Date) value = value.toJSON()
  const text = value && typeof value === 'object' ? toJson(value) : String(value)
  if (type === 'uuid') return text.toLowerCase()
  return type === 'instant' || type === 'time' || type === 'dateTime' ? timeOf(text) : text
}

/** Instants in UTC; seconds always, the fraction without trailing zeros. */
function timeOf(text: string): string {
  const utc = /[+-]\d\d:?\d\d$/.test(text) ? new Date(text).toJSON() : text
  return utc.replace(
    /(\d\d:\d\d)(:\d\d)?(\.\d*?)?0*(Z?)$/,
    (_, minutes: string, seconds = ':00', fraction = '', zone: string) =>
      minutes + seconds + (fraction === '.' ? '' : fraction) + zone,
  )
}
