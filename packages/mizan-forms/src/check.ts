import type { FieldError } from 'mizan-runtime'
import type { FormField, FormMessage, FormMessages, FormRule, FormScalar } from './descriptor.ts'
import { choicesOf, convert } from './inputs.ts'
import { keeps } from './rules.ts'
import { isOf } from './scalars.ts'
import { isContainer, isRequired, kindOf, mapParts, type Path, type Types } from './structure.ts'
import { errorOf } from './texts.ts'

/** A check of the application's own; what it returns is the message. Not asked of what is empty or already wrong. */
export type Validator<T = never, A = never> = (value: T, values: A) => string | false | null | undefined

/** By path; `*` is every index of a list: `lines.*.quantity`. */
export type Validators = { readonly [path: string]: Validator | undefined }

export interface Checked {
  /** The values as they are sent. */
  readonly args: unknown
  readonly errors: readonly FieldError[]
}

/** The names of a rule's parameters. */
const names: Record<string, readonly string[]> = {
  Min: ['min'],
  Max: ['max'],
  DecimalMin: ['min', 'inclusive'],
  DecimalMax: ['max', 'inclusive'],
  Digits: ['integer', 'fraction'],
  Size: ['min', 'max'],
  Length: ['min', 'max'],
  CodePointLength: ['min', 'max'],
}

const isEmpty = (value: unknown): boolean =>
  !value
    ? value !== 0
    : typeof value === 'object' && !(value instanceof Blob) && Object.values(value).every(isEmpty)

/** Whether nothing was given: of an object that may be missing also if nothing in it was. */
const isAbsent = (field: FormField, value: unknown) =>
  value === undefined ||
  value === null ||
  value === '' ||
  (kindOf(field) === 'file' && !(value instanceof Blob)) ||
  (/object|union/.test(kindOf(field)) && !isRequired(field) && isEmpty(value))

function isTyped(field: FormField, value: unknown): boolean {
  const kind = kindOf(field)
  if (kind === 'enum') return choicesOf(field).some(([choice]) => choice === value)
  if (kind === 'file') return true
  return isContainer(field)
    ? typeof value === 'object' && Array.isArray(value) === (kind === 'list')
    : isOf(kind as FormScalar, value)
}

/** A rule with its parts by name. */
function partsOf(rule: FormRule) {
  const [code, ...rest] = rule as readonly [string, ...unknown[]]
  const last = rest.at(-1)
  const { message, attributes }: FormMessage = typeof last === 'object' && !Array.isArray(last) ? last! : {}
  const given = names[code]?.map((name, index) => [name, rest[index]] as const)
  return {
    code: code === 'All' ? (rest[0] as string) : code,
    attributes: {
      ...Object.fromEntries(given ?? (code === 'Pattern' ? [['regexp', rest[1]]] : [])),
      ...attributes,
    },
    message,
  }
}

/** Judges the values of a form as `protocol/FORMS.md` says. */
export function check(
  root: FormField,
  values: unknown,
  types: Types,
  texts: FormMessages,
  validators?: Validators,
): Checked {
  const errors: FieldError[] = []

  function visit(field: FormField, given: unknown, path: Path, judged?: boolean): unknown {
    const { type, rules = [], optional, nullable } = field
    const before = errors.length

    function fail(code: string, attributes?: Record<string, unknown>, message?: string) {
      errors.push(errorOf(texts, path, code, attributes, message))
    }

    function judge(value: unknown) {
      if (!judged) return
      for (const rule of rules)
        if (!keeps(rule, value)) {
          const { code, attributes, message } = partsOf(rule)
          fail(code, attributes, message)
        }
    }

    if (isAbsent(field, given)) {
      if (optional && 'default' in field) return undefined
      judge(null)
      if (optional) return undefined
      if (!nullable && errors.length === before) fail('Required')
      return null
    }
    if (!isTyped(field, given)) {
      fail('Type')
      return given
    }
    judge(given)
    if (given instanceof Blob) {
      const [, max, accepted] = type as readonly ['file', number?, (readonly string[])?]
      if (max && given.size > max) fail('UploadSize', { max })
      if (accepted?.length && !accepted.some(kind => given.type.startsWith(kind.replace('*', ''))))
        fail('UploadType', { types: accepted })
    }
    if (validators && errors.length === before) {
      const validator = validators[path.map(name => (typeof name === 'number' ? '*' : name)).join('.')]
      let message
      try {
        message = validator?.(given as never, values as never)
      } catch (cause) {
        message = String(cause)
      }
      if (message) fail('Invalid', {}, message)
    }
    if (!isContainer(field)) return given === 0 ? 0 : given
    return mapParts(field, given, types, (part, inner, name) => {
      const at = [...path, name]
      const isObject = type[0] !== 'list' && type[0] !== 'map'
      if (type[0] === 'map') {
        const key = type[1] as FormField
        visit(key, convert(key, name as string), at, judged)
      }
      return visit(part, inner, at, judged && (!isObject || field.valid))
    })
  }

  return { args: visit(root, values, [], true), errors }
}
