import type { FunctionRef, KernelConfig, MizanError } from 'mizan-runtime'
import { lab } from '../../../mizan-runtime/src/testing/lab.ts'
import type { FormDescriptor, FormMessages } from '../descriptor.ts'
import { createForm } from '../form.ts'
import type { FormOptions } from '../types.ts'

export { failure, flush } from '../../../mizan-runtime/src/testing/lab.ts'

export interface OrderLine {
  readonly quantity: number
  readonly note?: string
}

export interface PlaceOrderArgs {
  readonly email: string
  readonly order: {
    readonly name: string
    readonly address: { readonly street: string; readonly city: string }
    readonly billing: { readonly street: string; readonly city: string } | null
    readonly lines: readonly OrderLine[]
    readonly prices: Readonly<Record<string, string>>
    readonly gift: boolean
    readonly speed: 'SLOW' | 'FAST'
    readonly payment:
      { readonly type: 'card'; readonly number: string } | { readonly type: 'invoice'; readonly days: number }
  }
  readonly coupon?: string
  readonly password: string
  readonly photo?: File | null
}

/** Every kind of field. */
export const orderForm: FormDescriptor = {
  fields: {
    email: { type: 'text', rules: [['NotBlank'], ['Email']], autocomplete: 'email' },
    order: { type: ['object', 'Order'], valid: true },
    coupon: { type: 'text', optional: true, rules: [['Size', 4, 8]], server: ['Coupon'] },
    password: { type: 'text', secret: true, default: 'none', optional: true },
    photo: { type: ['file', 1_000, ['image/*']], optional: true, nullable: true },
  },
  types: {
    Order: {
      fields: {
        name: { type: 'text', rules: [['NotBlank'], ['Size', 0, 20]], label: 'Who', help: '{name.help}' },
        address: { type: ['object', 'Address'], valid: true },
        billing: { type: ['object', 'Address'], nullable: true, valid: true },
        lines: { type: ['list', { type: ['object', 'Line'], valid: true }], rules: [['Size', 1, 20_000]] },
        prices: { type: ['map', { type: 'text' }, { type: 'decimal', rules: [['DecimalMin', '0', true]] }] },
        gift: { type: 'boolean' },
        speed: { type: ['enum', ['SLOW', 'In a week'], ['FAST']], default: 'SLOW', optional: true },
        payment: {
          type: ['union', 'type', { card: 'Card', invoice: 'Invoice' }],
          valid: true,
          nullable: true,
        },
      },
    },
    Address: {
      fields: {
        street: { type: 'text', rules: [['NotBlank']] },
        city: { type: 'text', rules: [['NotBlank']] },
      },
    },
    Line: {
      fields: {
        quantity: {
          type: 'int',
          rules: [
            ['Min', 1],
            ['Max', 99],
          ],
        },
        note: { type: 'text', optional: true, rules: [['Size', 2, 9]], server: ['Note'] },
      },
    },
    Card: { fields: { type: { type: ['enum', ['card']] }, number: { type: 'text', rules: [['NotBlank']] } } },
    Invoice: {
      fields: { type: { type: ['enum', ['invoice']] }, days: { type: 'int', rules: [['Max', 30]] } },
    },
  },
}

export const texts: FormMessages = {
  NotBlank: 'must not be blank',
  Size: 'size must be between {min} and {max}',
  Min: 'must be at least {value}',
  Max: 'must be at most {value}',
  'name.help': 'As on the door',
}

export type OrderError = MizanError

export const placeOrder: FunctionRef<PlaceOrderArgs, { readonly id: number }, OrderError> = {
  name: 'placeOrder',
  affects: ['product'],
}

const street = { street: 'Elm 1', city: 'Ulm' }

/** Values with which the form is valid. */
export const filled = {
  email: 'a@b.c',
  order: { name: 'Ann', address: street, lines: [{ quantity: 1 }, { quantity: 2 }, { quantity: 3 }] },
}

/** The form over a kernel whose network and time are in the test's hand. */
export function open(
  options: FormOptions<PlaceOrderArgs, { readonly id: number }, OrderError> = {},
  config: KernelConfig = {},
) {
  const parts = lab(config)
  const all = { initialValues: filled, ...options }
  const form = createForm(parts.kernel, placeOrder, orderForm, texts, () => all)
  return {
    ...parts,
    ...form,
    form,
    /** Errors that may be shown, as codes. */
    codes: () =>
      Object.fromEntries(
        Object.entries(form.getState().errors).map(([path, errors]) => [
          path,
          errors.map(({ code }) => code).join(),
        ]),
      ),
    values: () => form.getState().values,
    validations: () => parts.requests.filter(({ url }) => url.endsWith('/validate/')),
  }
}

/** The event of an input. */
export const typed = (value: string, more: object = {}) => ({ target: { value, ...more } })

/** What a server says of fields. */
export const found = (fields: Readonly<Record<string, string>>, form: readonly string[] = []) => ({
  fields: Object.entries(fields).map(([path, code]) => ({
    path: path.split('.').map(name => (/^\d+$/.test(name) ? +name : name)),
    code,
    message: code,
  })),
  form: form.map(code => ({ path: [], code, message: code })),
})
