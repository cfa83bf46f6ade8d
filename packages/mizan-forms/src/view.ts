import type { FieldError } from 'mizan-runtime'
import { attributesOf } from './attributes.ts'
import type { FormMessages } from './descriptor.ts'
import { choicesOf, itemOf } from './inputs.ts'
import type { Note } from './notes.ts'
import type { Place } from './places.ts'
import { isRequired, kindOf } from './structure.ts'
import { fillIn } from './texts.ts'
import type { FieldMeta, FieldProps } from './types.ts'

/** What is shown of a field. */
export interface Shown {
  readonly place: Place
  readonly value: unknown
  readonly note: Note
  readonly errors: readonly FieldError[]
  /** Of the form. */
  readonly id: string
  readonly texts: FormMessages
  readonly isDirty: boolean
}

/** `unitPrice` is `Unit price`. */
const words = (name: string | number) =>
  String(name)
    .replace(/[A-Z]/g, ' $&')
    .toLowerCase()
    .replace(/^\w/, first => first.toUpperCase())

export function metaOf({ place: { field, path, key }, note, errors, id, texts, isDirty }: Shown): FieldMeta {
  const text = (template: string) => fillIn(texts, template)
  return {
    id: `${id}-${key}`,
    label: text(field.label ?? words(path.at(-1) ?? '')),
    help: field.help && text(field.help),
    helpId: `${id}-${key}-help`,
    error: errors[0]?.message,
    errors,
    errorId: `${id}-${key}-error`,
    choices: choicesOf(field).map(([value, label]) => ({ value, label: text(label ?? String(value)) })),
    widget: field.widget,
    isRequired: isRequired(field),
    isTouched: !!note.touched,
    isDirty,
  }
}

export function propsOf(
  shown: Shown,
  choice: unknown,
  handlers: Pick<FieldProps, 'onChange' | 'onBlur'>,
): FieldProps {
  const {
    place: { field, key },
    value,
    note,
  } = shown
  const { id, help, helpId, error, errorId } = metaOf(shown)
  const described = [help && helpId, error && errorId].filter(Boolean).join(' ')
  return {
    id,
    name: key,
    ...attributesOf(field),
    ...(choice !== undefined
      ? { id: `${id}-${choice}`, type: 'radio', value: String(choice), checked: value === choice }
      : field.type === 'boolean'
        ? { checked: !!value }
        : kindOf(itemOf(field)) !== 'file' && { value: note.text ?? String(value ?? '') }),
    ...(error && { 'aria-invalid': true }),
    ...(described && { 'aria-describedby': described }),
    ...handlers,
  }
}
