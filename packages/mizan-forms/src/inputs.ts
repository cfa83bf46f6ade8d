import type { FormChoice, FormField } from './descriptor.ts'
import { bits } from './scalars.ts'
import { kindOf } from './structure.ts'

/** What a handler may get: an event of an input, or a value. */
export interface InputEventLike {
  readonly target: object | null
}

/** Whether the focus goes to a button that submits the form: errors that came now could move it away from under the click. */
export function goesToSubmit(event: unknown): boolean {
  const { target, relatedTarget: to } = (event ?? {}) as Partial<
    Readonly<Record<'target' | 'relatedTarget', HTMLButtonElement | null>>
  >
  return !!to?.form && to.form === target?.form && /^(submit|image)$/.test(to.type)
}

type Input = Partial<Pick<HTMLInputElement, 'value' | 'checked' | 'files' | 'validity'>>

export const choicesOf = ({ type }: FormField) => (type[0] === 'enum' ? (type.slice(1) as FormChoice[]) : [])

/** The value that a text stands for: null where there is none, NaN for what is no number. */
export function convert(field: FormField, text: string): unknown {
  const kind = kindOf(field)
  if (kind === 'enum') return choicesOf(field).find(([value]) => String(value) === text)?.[0] ?? null
  if (kind === 'boolean') return text === 'true'
  if (!bits[kind] && kind !== 'number') return text
  return text.trim() ? Number(text) : null
}

/** What an input is for: of a list, one that takes several. */
export const itemOf = (field: FormField) => (field.type[0] === 'list' ? (field.type[1] as FormField) : field)

/** The value of an input. */
export function read(field: FormField, { value = '', checked, files, validity }: Input): unknown {
  if (kindOf(itemOf(field)) === 'file')
    return itemOf(field) === field ? (files?.[0] ?? null) : Array.from(files ?? [])
  if (field.type === 'boolean') return !!checked
  return validity?.badInput ? NaN : convert(field, value)
}

/** Numbers are typed digit by digit: what stands in the input is not how the value is written. */
export const isTyped = (field: FormField) => !!bits[kindOf(field)] || field.type === 'number'

/** Whether a change of its input is final at once, as a choice is and a letter is not. */
export const isChosen = (field: FormField) => typeof field.type === 'object' || field.type === 'boolean'
