import { describe, expect, it } from 'vitest'
import { failure, flush, found, open, typed } from './testing/order.ts'

describe('the server’s checks', () => {
  it('a field that only the server can check is asked about when it is left', async () => {
    const { field, validations, codes, getState } = open()
    field('coupon').onChange(typed('SUMMER'))
    field('coupon').onBlur()
    await flush()
    expect(validations()).toHaveLength(1)
    expect(validations()[0]!.body).toMatchObject({
      fn: 'placeOrder',
      args: { coupon: 'SUMMER', email: 'a@b.c' },
      paths: [['coupon']],
    })
    expect(getState().isValidating).toBe(true)
    await validations()[0]!.reply(found({ coupon: 'Coupon' }))
    expect([codes(), getState().isValidating, getState().isValid]).toEqual([
      { coupon: 'Coupon' },
      false,
      false,
    ])
  })

  it('others are not, nor is one that is wrong already', async () => {
    const { field, validations } = open()
    field('email').onChange(typed('b@b.c'))
    field('email').onBlur()
    field('coupon').onChange(typed('abc'))
    field('coupon').onBlur()
    await flush()
    expect(validations()).toEqual([])
  })

  it('J12 a field that was not left is not asked about; one that was is, some time after the last change', async () => {
    const { field, validations, advance } = open({ debounce: 200 })
    field('coupon').onChange(typed('SUMM'))
    await advance(1_000)
    expect(validations()).toHaveLength(0)
    field('coupon').onBlur()
    await flush()
    field('coupon').onChange(typed('SUMME'))
    await advance(199)
    field('coupon').onChange(typed('SUMMER'))
    await advance(199)
    expect(validations()).toHaveLength(1)
    await advance(1)
    expect(validations().map(({ body }) => body.args.coupon)).toEqual(['SUMM', 'SUMMER'])
  })

  it('J13 what is said of one field does not clear the errors of others', async () => {
    const { field, set, setErrors, validations, codes } = open()
    set('coupon', 'SUMMER')
    setErrors({ email: 'taken' })
    field('coupon').onBlur()
    await flush()
    await validations()[0]!.reply(found({ 'order.name': 'Known' }))
    expect(codes()).toEqual({ email: 'Invalid' })
  })

  it('J14 only the newest answer counts, whatever arrives first', async () => {
    const { field, validations, codes, advance } = open()
    field('coupon').onChange(typed('FIRST'))
    field('coupon').onBlur()
    await flush()
    field('coupon').onChange(typed('SECOND'))
    await advance(300)
    expect(validations()).toHaveLength(2)
    expect(validations()[0]!.aborted).toBe(true)
    await validations()[1]!.reply(found({}))
    await validations()[0]!.reply(found({ coupon: 'Coupon' }))
    expect(codes()).toEqual({})
  })

  it('J14 a question about another field takes in the one that is not answered', async () => {
    const { field, set, validations, codes } = open()
    set('coupon', 'SUMMER')
    field('coupon').onBlur()
    await flush()
    set('order.lines.0.note', 'left')
    field('order.lines.0.note').onBlur()
    await flush()
    expect(validations()[1]!.body.paths).toEqual([['coupon'], ['order', 'lines', 0, 'note']])
    await validations()[1]!.reply(found({ coupon: 'Coupon', 'order.lines.0.note': 'Note' }))
    expect(codes()).toEqual({ coupon: 'Coupon', 'order.lines.0.note': 'Note' })
  })

  it('an answer that fails says nothing: the server decides at the submit', async () => {
    const { field, set, validations, codes, getState } = open()
    set('coupon', 'SUMMER')
    field('coupon').onBlur()
    await flush()
    await validations()[0]!.reply(failure('FORBIDDEN'), { status: 403 })
    expect([codes(), getState()]).toMatchObject([{}, { isValidating: false, error: null }])
  })

  it('J19 J21 the server is asked about what would be sent, without files', async () => {
    const { field, set, validations } = open({
      transform: args => ({ ...args, email: args.email.toUpperCase() }),
    })
    set('photo', new File(['x'], 'x.png', { type: 'image/png' }))
    set('coupon', 'SUMMER')
    field('coupon').onBlur()
    await flush()
    expect(validations()[0]!.body.args).toMatchObject({ email: 'A@B.C', photo: null })
    expect(validations()[0]!.headers.get('Content-Type')).toBe('application/json')
  })

  it('a transform that cannot take what is not filled in yet asks nothing', async () => {
    const { field, set, validations, getState } = open({
      initialValues: {},
      transform: args => ({ ...args, email: args.email.trim() }),
    })
    set('coupon', 'SUMMER')
    field('coupon').onBlur()
    await flush()
    expect([validations(), getState().isValidating]).toEqual([[], false])
  })

  it('a submit ends the questions', async () => {
    const { field, set, submit, validations, calls, getState } = open()
    set('coupon', 'SUMMER')
    field('coupon').onBlur()
    await flush()
    void submit()
    await flush()
    expect([validations()[0]!.aborted, getState().isValidating, calls().length]).toEqual([true, false, 1])
  })
})
