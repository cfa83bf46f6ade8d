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
  const texts = textsOf(types, full) as Instance['texts']
  return { params: full, texts, key: name + JSON.stringify(texts) }
}

export type Texts = Readonly<Record<string, string | undefined>>

/** What an instance or a scope says of parameters, sorted by name. `null` is an absent one; undefined says nothing. */
export function textsOf(types: ContextRef['params'], values: object = {}): Texts {
  const texts: Record<string, string | undefined> = {}
  for (const name of Object.keys(values).sort()) {
    const value = (values as Params)[name]
    if (value !== undefined) texts[name] = value === null ? undefined : canonical(value, types[name])
  }
  return texts
}

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
