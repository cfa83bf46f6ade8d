import type { FormField } from './descriptor.ts'
import { keyOf } from './notes.ts'
import { own, partOf, type Path, type Types } from './structure.ts'

/** A field of a form, where it is. */
export interface Place {
  readonly field: FormField
  readonly path: Path
  readonly key: string
  /** The items of lists that it is in are there. */
  readonly exists: boolean
  /** What it is in, from the form inwards, and itself. */
  readonly chain: readonly Omit<Place, 'chain' | 'exists'>[]
}

/** The field that a path leads to; undefined where it leads nowhere. */
export function findPlace(
  root: FormField,
  given: string | Path,
  values: unknown,
  types: Types,
): Place | undefined {
  let [field, value, path]: [FormField, unknown, Path] = [root, values, []]
  const chain = [{ field, path, key: '' }]
  let exists = true
  for (const name of typeof given === 'string' ? (given ? given.split('.') : []) : given) {
    const part = partOf(field, name, value, types)
    if (!part) return undefined
    exists &&= field.type[0] !== 'list' || (!!value && Object.hasOwn(value, name))
    path = [...path, field.type[0] === 'list' ? +name : name]
    value = own(value, name)
    field = part
    chain.push({ field, path, key: keyOf(path) })
  }
  return { ...chain.at(-1)!, chain, exists }
}

/** Whether there are constraints on it that only the server checks. */
export function asksServer({ type, server }: FormField, types: Types): boolean {
  const inside =
    type[0] === 'object' ? [type[1] as string] : type[0] === 'union' ? Object.values(type[2] as object) : []
  return [server, ...inside.map(name => types[name]?.server)].some(codes => codes?.length)
}
