import type { FormField } from './descriptor.ts'
import { convert, itemOf } from './inputs.ts'
import { isContainer, mapParts, type Types } from './structure.ts'
import type { FormFailure } from './types.ts'

type Node = Record<string, unknown>

/** The texts of a plain HTML form, nested as their names are. Without prototypes, so that any name is one. */
function nest(values: FormFailure['values']): Node {
  const root = Object.create(null) as Node
  for (const [name, texts] of Object.entries(values)) {
    const path = name.split('.')
    const last = path.pop()!
    path.reduce((node, part) => (node[part] ??= Object.create(null)) as Node, root)[last] = texts
  }
  return root
}

const isEmpty = (node: unknown): boolean =>
  typeof node === 'string' ? !node : Object.values(node as object).every(isEmpty)

/** Items that were left empty at the end are none. */
function itemsOf(node: object): unknown[] {
  const items = Object.values(node) as unknown[]
  return items.slice(0, items.findLastIndex(item => !isEmpty(item)) + 1)
}

function decode(field: FormField, node: unknown, types: Types): unknown {
  const [text] = Array.isArray(node) ? (node as string[]) : []
  // A box that is not checked is not sent.
  if (field.type === 'boolean') return !!text && text !== 'false'
  if (!node) return undefined
  if (field.type[0] === 'list')
    return Array.isArray(node)
      ? node.map((text: string) => convert(itemOf(field), text))
      : itemsOf(node).map(part => decode(itemOf(field), part, types))
  return isContainer(field)
    ? mapParts(field, node, types, (part, inner) => decode(part, inner, types))
    : convert(field, text ?? '')
}

/** What was filled in without JavaScript, as far as it was sent. */
export const sentValues = (root: FormField, { values }: FormFailure, types: Types): unknown =>
  decode(root, nest(values), types)
