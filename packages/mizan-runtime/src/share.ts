/** Deeper data is taken as it is. */
const MAX_DEPTH = 64

type Plain = Record<string, unknown>

/** Whether it is a list or a map of data, and not an instance of a class. */
export function isPlain(value: unknown): value is Plain {
  return (
    !!value &&
    typeof value === 'object' &&
    (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype)
  )
}

/** `next`, with each part that equals the same part of `previous` replaced by it. */
export function share(previous: unknown, next: unknown, depth = MAX_DEPTH): unknown {
  if (Object.is(previous, next)) return previous
  if (!depth || !isPlain(previous) || !isPlain(next) || Array.isArray(previous) !== Array.isArray(next))
    return next
  const names = Object.keys(next)
  let same = names.length === Object.keys(previous).length
  const parts = names.map(name => {
    const part = Object.hasOwn(previous, name) ? share(previous[name], next[name], depth - 1) : next[name]
    same &&= Object.hasOwn(previous, name) && Object.is(part, previous[name])
    return [name, part] as const
  })
  if (same) return previous
  // `fromEntries` keeps `__proto__` a member like any other.
  return Array.isArray(next) ? parts.map(([, part]) => part) : Object.fromEntries(parts)
}

/** `value`; in development nobody can change it by mistake. */
export const frozen = <T>(value: T): T =>
  process.env.NODE_ENV === 'production' ? value : Object.freeze(value)

export function deepFreeze(value: unknown, depth = MAX_DEPTH): void {
  if (!depth || !isPlain(value) || Object.isFrozen(value)) return
  for (const part of Object.values(Object.freeze(value))) deepFreeze(part, depth - 1)
}
