import { describe, expect, it } from 'vitest'
import { filled, flush, open, typed } from './testing/order.ts'

describe('values', () => {
  it('J1 dirty is a deep difference from what the form began with; what is set back is clean', () => {
    const { set, meta, getState } = open()
    expect(getState().isDirty).toBe(false)
    set('order.address.city', 'Bonn')
    expect(getState().isDirty).toBe(true)
    expect([meta('order').isDirty, meta('order.address.city').isDirty, meta('email').isDirty]).toEqual([
      true,
      true,
      false,
    ])
    set('order.address.city', 'Ulm')
    expect(getState().isDirty).toBe(false)
    set('order.lines', [{ quantity: 1 }, { quantity: 2 }, { quantity: 3 }])
    expect(getState().isDirty).toBe(false)
  })

  it('J2 what the form began with is a copy: changing nested data changes neither it nor the form', () => {
    const initialValues = structuredClone(filled)
    const { values, reset, set } = open({ initialValues })
    initialValues.order.lines[0]!.quantity = 50
    expect(values().order.lines[0]).toMatchObject({ quantity: 1 })
    ;(values().order.lines as { quantity: number }[])[0]!.quantity = 60
    set('email', 'b@b.c')
    reset()
    expect(values().order.lines[0]).toMatchObject({ quantity: 1 })
  })

  it('J3 reset takes back all or one; errors stay unless asked', () => {
    const { set, reset, values, setErrors, codes } = open()
    set('email', 'x@b.c')
    set('order.name', 'Bob')
    setErrors({ 'order.name': 'taken', coupon: 'used' })
    reset('order.name')
    expect([values().order.name, values().email]).toEqual(['Ann', 'x@b.c'])
    expect(codes()).toEqual({ 'order.name': 'Invalid', coupon: 'Invalid' })
    reset('order.name', { errors: true })
    expect(codes()).toEqual({ coupon: 'Invalid' })
    reset()
    expect([values().email, codes()]).toEqual(['a@b.c', { coupon: 'Invalid' }])
    reset(null, { errors: true })
    expect(codes()).toEqual({})
  })

  it('J17 a number is a number, a cleared one is null, and what is none is NaN with an error', () => {
    const { field, values, codes } = open()
    const quantity = () => field('order.lines.0.quantity')
    quantity().onChange(typed('7'))
    expect(values().order.lines[0]!.quantity).toBe(7)
    quantity().onChange(typed(''))
    expect([values().order.lines[0]!.quantity, quantity().value]).toEqual([null, ''])
    quantity().onBlur()
    expect(codes()).toEqual({ 'order.lines.0.quantity': 'Required' })
    quantity().onChange(typed('1x'))
    expect([values().order.lines[0]!.quantity, quantity().value]).toEqual([NaN, '1x'])
    expect(codes()).toEqual({ 'order.lines.0.quantity': 'Type' })
    quantity().onChange(typed('', { validity: { badInput: true } }))
    expect(values().order.lines[0]!.quantity).toBe(NaN)
    quantity().onChange(typed('2.0'))
    expect([values().order.lines[0]!.quantity, quantity().value]).toEqual([2, '2.0'])
  })

  it('J17 choices, boxes and files have the values that they stand for', () => {
    const { field, values } = open()
    field('order.speed').onChange(typed('FAST'))
    field('order.gift').onChange({ target: { value: 'on', checked: true } })
    const file = new File(['x'], 'x.png', { type: 'image/png' })
    field('photo').onChange({ target: { value: 'C:\\fakepath\\x.png', files: [file] } })
    expect(values()).toMatchObject({ order: { speed: 'FAST', gift: true } })
    expect(values().photo).toBe(file)
    field('order.speed').onChange(typed(''))
    field('photo').onChange({ target: { value: '', files: [] } })
    expect([values().order.speed, values().photo]).toEqual([null, null])
    field('order.speed', 'SLOW').onChange(typed('SLOW', { checked: true }))
    expect([field('order.speed', 'SLOW').checked, field('order.speed', 'FAST').checked]).toEqual([
      true,
      false,
    ])
  })

  it('a form begins with its fields’ defaults, and sends what is empty as absent', async () => {
    const { field, values, submit, calls } = open()
    expect([values().password, values().order.speed]).toEqual(['none', 'SLOW'])
    field('password').onChange(typed(''))
    field('coupon').onChange(typed(''))
    void submit()
    await flush()
    expect(calls()[0]!.body.args).toEqual({
      email: 'a@b.c',
      order: {
        name: 'Ann',
        address: { street: 'Elm 1', city: 'Ulm' },
        billing: null,
        lines: [{ quantity: 1 }, { quantity: 2 }, { quantity: 3 }],
        prices: {},
        gift: false,
        speed: 'SLOW',
        payment: null,
      },
    })
  })

  it('an object that may be missing is one as soon as anything is in it', async () => {
    const { field, codes, getState, submit, calls } = open()
    field('order.billing.street').onChange(typed('Oak 2'))
    expect(getState().isValid).toBe(false)
    void submit()
    expect(codes()).toEqual({ 'order.billing.city': 'NotBlank' })
    field('order.billing.street').onChange(typed(''))
    void submit()
    await flush()
    expect(calls()[0]!.body.args.order.billing).toBeNull()
  })

  it('another kind of a union has other fields', async () => {
    const { field, meta, values, submit, calls } = open()
    expect(meta('order.payment.type').choices.map(({ value }) => value)).toEqual(['card', 'invoice'])
    field('order.payment.type').onChange(typed('invoice'))
    field('order.payment.days').onChange(typed('14'))
    field('order.payment.type').onChange(typed('card'))
    field('order.payment.number').onChange(typed('42'))
    expect(values().order.payment).toEqual({ type: 'card', number: '42' })
    void submit()
    await flush()
    expect(calls()[0]!.body.args.order.payment).toEqual({ type: 'card', number: '42' })
  })

  it('J28 state is the same object until something changed, and actions never change', () => {
    const { form, set } = open()
    const before = form.getState()
    expect(form.getState()).toBe(before)
    const { submit } = form
    set('email', 'b@b.c')
    expect(form.getState()).not.toBe(before)
    expect([form.submit, form.getState().values.order]).toEqual([submit, before.values.order])
  })
})
