import type { FunctionRef, Kernel, TransportError, ValidationFailed } from 'mizan-runtime'
import type { FormDescriptor } from './descriptor.ts'
import { createForm } from './form.ts'
import type { ValueAt } from './paths.ts'
import { formHook } from './react.ts'
import { formRune } from './svelte.ts'
import type { PlaceOrderArgs } from './testing/order.ts'
import type { FieldMeta } from './types.ts'
import { formComposable } from './vue.ts'

type Decimal = string & { readonly brand?: 'Decimal' }
interface Node {
  readonly name: string
  readonly price: Decimal
  readonly left?: Node | null
  readonly children: readonly Node[]
}
type NodeArgs = { readonly node: Node }
type PlaceOrderError = ValidationFailed | TransportError

declare const kernel: Kernel
declare const descriptor: FormDescriptor
declare const placeOrder: FunctionRef<PlaceOrderArgs, { readonly id: number }, PlaceOrderError>
declare const addNode: FunctionRef<NodeArgs, void, TransportError>
declare const index: number

export function paths() {
  const form = createForm(kernel, placeOrder, descriptor)
  form.field('email').onChange('a@b.c')
  form.field('order.lines.0.quantity')
  form.field(`order.lines.${index}.quantity`)
  form.field('order.billing.street')
  form.field('order.prices.EUR')
  form.field('order.payment.number')
  form.field('order.payment.days')
  form.field('order.speed', 'FAST')
  form.meta('order.lines')
  form.meta('order.lines.0')
  for (const { value } of form.meta('order.speed').choices) form.field('order.speed', value)
  const any: FieldMeta[] = [
    form.meta('order.speed'),
    form.meta('order.lines'),
    form.meta('order.lines.0.quantity'),
  ]
  void any
  // @ts-expect-error no such field
  form.field('mail')
  // @ts-expect-error no such field in a row
  form.field('order.lines.0.count')
  // @ts-expect-error no such field in a row
  form.field(`order.lines.${index}.count`)
  // @ts-expect-error a list has indices
  form.field('order.lines.first.quantity')
  // @ts-expect-error a text holds nothing
  form.field('email.length')
  // @ts-expect-error nor does a path end in nothing
  form.field('order.')
  // @ts-expect-error no such choice
  form.field('order.speed', 'WARP')
}

export function values() {
  const form = createForm(kernel, placeOrder, descriptor)
  form.set('order.lines.0.quantity', 5)
  form.set('order.lines.0.quantity', null)
  form.set('order.lines', [{ quantity: 1 }, {}])
  form.set('order.address', { street: 'Elm 1' })
  form.set('photo', new File([], 'x'))
  // @ts-expect-error another type
  form.set('order.lines.0.quantity', '5')
  // @ts-expect-error another type
  form.set('order.lines', { quantity: 1 })
  // @ts-expect-error no such member
  form.set('order.address', { town: 'Ulm' })
  // @ts-expect-error no such choice
  form.set('order.speed', 'WARP')
  form.append('order.lines', { quantity: 1 })
  form.append('order.lines')
  // @ts-expect-error another type of item
  form.append('order.lines', { quantity: '1' })
  const { values, data, error } = form.getState()
  values.order.lines[0]?.quantity satisfies number | null | undefined
  values.order.billing satisfies { readonly street: string } | null
  // @ts-expect-error a number may be missing
  values.order.lines[0]!.quantity.toFixed()
  // @ts-expect-error values are changed by `set`
  values.email = 'x'
  data?.id satisfies number | undefined
  if (error?.code === 'VALIDATION_FAILED') error.details.fields[0]?.path.join()
  // @ts-expect-error no such code
  if (error?.code === 'OUT_OF_STOCK') throw error
}

export function deep() {
  const form = createForm(kernel, addNode, descriptor)
  form.set('node.left.left.left.children.3.left.price', '1.00')
  form.set('node.children.0.children.1.name', 'x')
  // @ts-expect-error no such field, nine levels down
  form.set('node.left.left.left.children.3.left.left.left.cost', '1.00')
  // @ts-expect-error a branded text has no parts
  form.field('node.price.brand')
}

export function at() {
  const quantity: ValueAt<PlaceOrderArgs, 'order.lines.0.quantity'> = 5
  const street: ValueAt<PlaceOrderArgs, 'order.address.street'> = 'Elm'
  const nowhere = (path: ValueAt<PlaceOrderArgs, 'order.nowhere'>): never => path
  return [quantity, street, nowhere]
}

export function options() {
  createForm(kernel, placeOrder, descriptor, {}, () => ({
    initialValues: { order: { lines: [{ quantity: 1 }] } },
    transform: args => ({ ...args, email: args.email.trim() }),
    validators: { email: (email: string, values) => values.order.gift && email === '' && 'missing' },
    onSuccess: ({ id }) => id.toFixed(),
    optimistic: (_, { order }) => order.name,
  }))
  // @ts-expect-error no such field
  createForm(kernel, placeOrder, descriptor, {}, () => ({ initialValues: { mail: '' } }))
  // @ts-expect-error not what the function takes
  createForm(kernel, placeOrder, descriptor, {}, () => ({ transform: () => ({ email: '' }) }))
}

export function adapters() {
  const useForm = formHook(placeOrder, descriptor)
  const form = useForm({ key: 'a', onSuccess: ({ id }) => id.toFixed() })
  form.field('order.lines.0.quantity').maxLength satisfies number | undefined
  form.isValid satisfies boolean
  // @ts-expect-error no such field
  form.field('order.lines.0.count')

  const composed = formComposable(placeOrder, descriptor)(() => ({ key: 'a' }))
  composed.isValid.value satisfies boolean
  composed.field('email').onInput('x')
  // @ts-expect-error Vue's handlers have other names
  composed.field('email').onChange('x')
  // @ts-expect-error no such field
  composed.field('order.lines.0.count')

  const rune = formRune(placeOrder, descriptor)()
  rune.isValid satisfies boolean
  rune.field('email').oninput('x')
  rune.field('email').maxlength satisfies number | undefined
  // @ts-expect-error Svelte's handlers have other names
  rune.field('email').onChange('x')
  // @ts-expect-error no such field
  rune.field('order.lines.0.count')
}
