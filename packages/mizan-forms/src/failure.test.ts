import { describe, expect, it } from 'vitest'
import { open } from './testing/order.ts'

const failure = {
  function: 'placeOrder',
  values: {
    email: ['x'],
    'order.name': ['Bob'],
    'order.lines.0.quantity': ['7'],
    'order.lines.1.quantity': ['seven'],
    'order.prices.EUR': ['1.00'],
    'order.gift': ['on'],
    'order.speed': ['FAST'],
    'order.payment.type': ['card'],
    'order.payment.number': ['42'],
  },
  errors: [
    { path: ['email'], code: 'Email', message: 'no address' },
    { path: ['order', 'lines', 1, 'quantity'], code: 'Type', message: 'no number' },
    { path: [], code: 'Closed', message: 'closed' },
  ],
}

describe('a form that was sent without JavaScript and refused', () => {
  it('is shown as it was sent, with its errors', () => {
    const { getState, values, meta, field } = open({ failure })
    expect(values()).toMatchObject({
      email: 'x',
      password: 'none',
      order: {
        name: 'Bob',
        address: { street: 'Elm 1' },
        lines: [{ quantity: 7 }, { quantity: NaN }],
        prices: { EUR: '1.00' },
        gift: true,
        speed: 'FAST',
        payment: { type: 'card', number: '42' },
      },
    })
    expect([meta('email').error, meta('order.lines.1.quantity').error]).toEqual(['no address', 'no number'])
    expect(getState()).toMatchObject({ formErrors: [{ code: 'Closed' }], isDirty: true, isValid: false })
    field('email').onChange('a@b.c')
    expect([meta('email').error, getState().formErrors]).toEqual([undefined, []])
  })

  it('that of another function is ignored', () => {
    const { values, getState } = open({ failure: { ...failure, function: 'addReview' } })
    expect([values().email, getState().errors]).toEqual(['a@b.c', {}])
  })

  it('a box that was not checked is not, whatever the form began with', () => {
    const sent = { ...failure, values: { email: ['x'] }, errors: [] }
    expect(open({ failure: sent, initialValues: { order: { gift: true } } }).values().order.gift).toBe(true)
    const { values } = open({
      failure: { ...sent, values: { 'order.name': ['x'] } },
      initialValues: { order: { gift: true } },
    })
    expect(values().order.gift).toBe(false)
  })

  it('items that were left empty at the end are none', () => {
    const rows = ['', '3', '', ''].map((text, index) => [`order.lines.${index}.quantity`, [text]] as const)
    const { values } = open({ failure: { ...failure, values: Object.fromEntries(rows) } })
    expect(values().order.lines.map(({ quantity }) => quantity)).toEqual([null, 3])
  })

  it('names that are none do no harm', () => {
    const names = [
      '__proto__.polluted',
      'order.__proto__.polluted',
      'constructor.prototype.polluted',
      'email.x',
      'order',
      '',
      '.',
    ]
    const values = Object.fromEntries(names.map(name => [name, ['1']]))
    const form = open({ failure: { ...failure, values } })
    expect(Object.keys(form.values()).sort()).toEqual(['coupon', 'email', 'order', 'password', 'photo'])
    expect(({} as { polluted?: string }).polluted).toBeUndefined()
  })
})
