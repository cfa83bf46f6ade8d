import type { ContextRef, Params, ParamType } from './types.ts'

/** Which instance of a context: parameters with defaults filled in, as they were given and as text. */
export interface Instance {
  readonly params: Params
  readonly texts: Readonly<Record<string, unknown>>
  /** Equal for equal instances. */
  readonly key: string
}

export function instanceOf(ref: ContextRef, params?: object): Instance {
  const full: Record<string, unknown> = { ...ref.defaults }
  for (const [name, value] of Object.entries(params ?? {})) if (value != null) full[name] = value
  const names = Object.keys(full).sort()
  const pairs = names.map(name => [name, canonical(full[name], ref.params[name])] as const)
  return { params: full, texts: Object.fromEntries(pairs), key: ref.name + JSON.stringify(pairs) }
}

/** Whether a scope takes in an instance. `null` in a scope is an absent parameter; undefined says nothing. */
export function includes(instance: Instance, types: ContextRef['params'], scope: object = {}): boolean {
  return Object.entries(scope).every(
    ([name, value]) =>
      value === undefined ||
      JSON.stringify(instance.texts[name]) ===
        (value === null ? undefined : JSON.stringify(canonical(value, types[name]))),
  )
}

export function queryOf({ texts }: Instance): string {
  const query = new URLSearchParams()
  for (const name in texts) for (const item of [texts[name]].flat()) query.append(name, String(item))
  return String(query)
}

/** One spelling per value (PROTOCOL §6): 5, 5n and '5' are one parameter; the order of members never matters. */
function canonical(value: unknown, type?: ParamType): unknown {
  if (value instanceof Date) value = value.toJSON()
  if (Array.isArray(value)) return value.map(item => canonical(item, type))
  if (value && typeof value === 'object') {
    const members = Object.entries(value).filter(([, item]) => item !== undefined)
    return members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, item]) => [name, canonical(item)])
  }
  const text = String(value)
  return type === 'uuid'
    ? text.toLowerCase()
    : type === 'instant' || /time/i.test(type ?? '')
      ? timeOf(text)
      : text
}

/** Instants in UTC; seconds always, the fraction without trailing zeros. */
function timeOf(text: string): string {
  const utc = /T.*[+-]\d\d:?\d\d$/.test(text) ? new Date(text).toJSON() : text
  return utc.replace(
    /(\d\d:\d\d)(:\d\d)?(\.\d*?)?0*(Z?)$/,
    (_, minutes: string, seconds = ':00', fraction = '', zone: string) =>
      minutes + seconds + (fraction === '.' ? '' : fraction) + zone,
  )
}
