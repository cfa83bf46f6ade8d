import type { FormChoice, FormDescriptor, FormField, FormObject, FormType } from './descriptor.ts'
import { bits } from './scalars.ts'

export type Path = readonly (string | number)[]
export type Types = NonNullable<FormDescriptor['types']>

type Fields = FormObject['fields']
type Loose = readonly unknown[]
type Plain = Record<string, unknown>

/** What is deeper is left out: a type may hold itself. */
const MAX_DEPTH = 64
const REQUIRING = /^Not(Null|Blank|Empty)$/

export const kindOf = ({ type }: FormField) => (typeof type === 'string' ? type : type[0])
export const isContainer = (field: FormField) => /^(list|map|object|union)$/.test(kindOf(field))
export const isRequired = ({ optional, nullable, rules }: FormField) =>
  (!optional && !nullable) || !!rules?.some(([code]) => REQUIRING.test(code))

/** Whether there is a field for files. */
export const hasFile = (form: FormDescriptor) => JSON.stringify(form).includes('"type":["file"')

/** A member of its own: `__proto__` and `constructor` are names like any other. */
export const own = (value: unknown, name: string | number): unknown =>
  value && typeof value === 'object' && Object.hasOwn(value, name) ? (value as Plain)[name] : undefined

export const getAt = (value: unknown, path: Path): unknown => path.reduce(own, value)

/** What an object holds; of a union what the type of its tag has, and the tag with every choice. */
function fieldsOf([kind, name, tags]: Loose, value: unknown, types: Types): Fields {
  if (kind === 'object') return types[name as string]!.fields
  const known = tags as Readonly<Record<string, string>>
  const choices = Object.entries(known).map(
    ([tag, type]) => types[type]!.fields[name as string]?.type[1] ?? [tag],
  )
  const type = own(known, own(value, name as string) as string) as string | undefined
  return {
    ...(type && types[type]!.fields),
    [name as string]: { type: ['enum', ...(choices as FormChoice[])] },
  }
}

/** The field of a part of a value; of a union also one that it has with another tag. */
export function partOf(
  field: FormField,
  name: string | number,
  value: unknown,
  types: Types,
): FormField | undefined {
  const type = field.type as Loose
  const [kind, item, mapped] = type
  if (kind === 'list') return /^\d+$/.test(String(name)) ? (item as FormField) : undefined
  if (kind === 'map') return mapped as FormField
  if (!isContainer(field)) return undefined
  const all = [
    fieldsOf(type, value, types),
    ...Object.values(mapped ?? {}).map(other => types[other]!.fields),
  ]
  return all.map(fields => own(fields, name) as FormField | undefined).find(part => part)
}

/** A copy of a list, map or object with each part replaced; without those replaced by undefined. */
export function mapParts(
  { type }: FormField,
  value: unknown,
  types: Types,
  replace: (part: FormField, value: unknown, name: string | number) => unknown,
): unknown {
  const [kind, item, mapped] = type as Loose
  if (kind === 'list')
    return (value as unknown[]).map((part, index) => replace(item as FormField, part, index) ?? null)
  const fields = kind === 'map' ? undefined : fieldsOf(type as Loose, value, types)
  return Object.fromEntries(
    Object.keys(fields ?? (value as object))
      .map(
        name =>
          [name, replace(fields ? fields[name]! : (mapped as FormField), own(value, name), name)] as const,
      )
      .filter(([, part]) => part !== undefined),
  )
}

/** What an input without a value has. */
const emptyOf = (type: FormType) =>
  type === 'boolean'
    ? false
    : typeof type === 'object' || bits[type] || /^(number|json)$/.test(type)
      ? null
      : ''

/** A value as a form holds it: a copy, whole, of nothing but its fields. */
export function fill(field: FormField, given: unknown, types: Types, depth = MAX_DEPTH): unknown {
  const { type } = field
  const value = (given === undefined ? field.default : given) ?? emptyOf(type)
  if (type === 'json') return JSON.parse(JSON.stringify(value))
  if (!isContainer(field)) return value
  if (!depth || (value === null && !isRequired(field))) return null
  const whole = type[0] === 'list' ? (Array.isArray(value) ? value : []) : (value ?? {})
  return mapParts(field, whole, types, (part, inner) => fill(part, inner, types, depth - 1))
}

/** `value` with the part at `path` replaced; objects on the way are made. Without a change where a list has no such item. */
export function putAt(
  field: FormField,
  value: unknown,
  [name, ...rest]: Path,
  part: unknown,
  types: Types,
): unknown {
  if (name === undefined) return fill(field, part, types)
  const isList = field.type[0] === 'list'
  const whole = (value ?? fill(field, isList ? [] : {}, types)) as object
  const inner = partOf(field, name, whole, types)
  if (!inner || (isList && !Object.hasOwn(whole, name))) return value
  const next = putAt(inner, own(whole, name), rest, part, types)
  if (value && Object.is(next, own(value, name))) return value
  if (isList) return (whole as unknown[]).with(+name, next)
  // Another tag has other members.
  const all = { ...whole, [name]: next }
  return field.type[0] === 'union' ? fill(field, all, types) : all
}

/** A copy for a draft: without secrets and files. */
export const withoutSecrets = (field: FormField, value: unknown, types: Types): unknown =>
  field.secret || [value].flat()[0] instanceof Blob
    ? undefined
    : value && isContainer(field)
      ? mapParts(field, value, types, (part, inner) => withoutSecrets(part, inner, types))
      : value

export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!a || !b || typeof a !== 'object' || typeof b !== 'object' || a instanceof Blob || b instanceof Blob)
    return false
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length &&
    names.every(name => Object.hasOwn(b, name) && equal(own(a, name), own(b, name)))
  )
}
