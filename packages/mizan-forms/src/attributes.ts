import type { FormField } from './descriptor.ts'
import { itemOf } from './inputs.ts'
import { bits } from './scalars.ts'
import { isRequired, kindOf } from './structure.ts'

/** The attributes of an input that follow from its field. */
export interface FieldAttributes {
  readonly type?: string
  readonly required?: boolean
  readonly maxLength?: number
  readonly min?: number | string
  readonly max?: number | string
  readonly step?: string
  readonly pattern?: string
  readonly inputMode?: 'decimal' | 'numeric'
  readonly autoComplete?: string
  readonly accept?: string
  readonly multiple?: boolean
}

const inputTypes: Record<string, string> = {
  boolean: 'checkbox',
  dateTime: 'datetime-local',
  date: 'date',
  time: 'time',
  file: 'file',
}

/** As `protocol/FORMS.md` §3 says. */
export function attributesOf(field: FormField): FieldAttributes {
  const { rules = [], secret, autocomplete, widget } = field
  const item = itemOf(field)
  const kind = kindOf(item)
  const isNumber = bits[kind] || kind === 'number'
  const found: Record<string, unknown> = {
    type: isNumber ? 'number' : inputTypes[kind],
    required: isRequired(field) && kind !== 'boolean',
    step: isNumber ? (bits[kind] ? '1' : 'any') : undefined,
    inputMode: kind === 'decimal' ? kind : kind === 'bigInteger' ? 'numeric' : undefined,
    autoComplete: autocomplete,
    accept: kind === 'file' ? String((item.type as readonly unknown[])[2] ?? '') : undefined,
    multiple: item !== field,
  }
  for (const [code, first, second] of rules as readonly (readonly unknown[])[]) {
    if (code === 'Email') found['type'] = 'email'
    if (code === 'AssertTrue') found['required'] = true
    if (code === 'Pattern') found['pattern'] = 'pattern' in found ? undefined : first
    if (code === 'Digits' && kind === 'number') found['step'] = String(10 ** -(second as number))
    if (/^(Size|Length)$/.test(code as string) && kind === 'text')
      found['maxLength'] = Math.min(second as number, (found['maxLength'] as number) ?? 2 ** 31 - 1)
    if (/M(in|ax)$/.test(code as string) && second !== false)
      found[/M..$/.exec(code as string)![0].toLowerCase()] = first
  }
  if (found['maxLength'] === 2 ** 31 - 1) delete found['maxLength']
  if (secret) found['type'] = 'password'
  if (widget === 'hidden') found['type'] = widget
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value || value === 0))
}
