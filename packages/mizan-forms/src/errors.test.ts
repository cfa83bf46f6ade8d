import { describe, expect, it } from 'vitest'
import { failure, flush, found, open, typed, type PlaceOrderArgs } from './testing/order.ts'
import type { FormOptions } from './types.ts'

const empty = { initialValues: {} }

/** Submits, and answers with a failure. */
async function refused(
  parts: ReturnType<typeof open>,
  code: string,
  details?: unknown,
  status = 422,
): Promise<boolean> {
  const done = parts.submit()
  await flush()
  await parts.calls().at(-1)!.reply(failure(code, details), { status })
  return done
}

describe('errors', () => {
  it('J4 errors are set and cleared, one or many', () => {
    const { setErrors, clearErrors, codes, getState, meta } = open()
    setErrors({
      email: 'taken',
      'order.address': 'unknown',
      'order.lines.0.quantity': 'sold out',
      '': 'closed',
    })
    expect(codes()).toEqual({
      email: 'Invalid',
      'order.address': 'Invalid',
      'order.lines.0.quantity': 'Invalid',
    })
    expect([meta('email').error, getState().formErrors[0]!.message]).toEqual(['taken', 'closed'])
    expect(meta('order.lines.0.quantity').errors[0]!.path).toEqual(['order', 'lines', 0, 'quantity'])
    expect(getState().isValid).toBe(false)
    clearErrors('email')
    expect(Object.keys(codes())).toEqual(['order.address', 'order.lines.0.quantity'])
    clearErrors('order.address', '')
    expect([Object.keys(codes()), getState().formErrors]).toEqual([['order.lines.0.quantity'], []])
    setErrors({ email: 'taken' })
    clearErrors()
    expect([codes(), getState().isValid]).toEqual([{}, true])
  })

  it('J5 J6 a refused call shows its errors at fields, nested and in lists, and the others apart', async () => {
    const parts = open()
    const details = found({ email: 'Taken', 'order.lines.1.quantity': 'Stock', 'order.address': 'Known' }, [
      'Closed',
    ])
    expect(await refused(parts, 'VALIDATION_FAILED', details)).toBe(false)
    expect(parts.codes()).toEqual({
      email: 'Taken',
      'order.address': 'Known',
      'order.lines.1.quantity': 'Stock',
    })
    expect(parts.getState()).toMatchObject({
      formErrors: [{ code: 'Closed' }],
      error: { code: 'VALIDATION_FAILED' },
      isSubmitting: false,
      isValid: false,
    })
  })

  it('J6 an error of a field that the form does not have is one of the form', async () => {
    const parts = open()
    await refused(parts, 'VALIDATION_FAILED', found({ 'order.nothing': 'Odd', __proto__x: 'Odd' }))
    expect([parts.codes(), parts.getState().formErrors.length]).toEqual([{}, 2])
  })

  it('a 400 is shown at the field of its path', async () => {
    const parts = open()
    await refused(parts, 'BAD_REQUEST', { path: ['order', 'lines', 0, 'quantity'] }, 400)
    expect(parts.codes()).toEqual({ 'order.lines.0.quantity': 'BAD_REQUEST' })
    await refused(parts, 'BAD_REQUEST', undefined, 400)
    expect(parts.getState().error).toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('J7 another submit clears the errors of fields that became valid', async () => {
    const parts = open()
    await refused(parts, 'VALIDATION_FAILED', found({ email: 'Taken', 'order.name': 'Known' }, ['Closed']))
    await refused(parts, 'VALIDATION_FAILED', found({ 'order.name': 'Known' }))
    expect([parts.codes(), parts.getState().formErrors]).toEqual([{ 'order.name': 'Known' }, []])
  })

  it('a change takes back what the server said of the field, of what it is in, and of the form', async () => {
    const parts = open()
    const details = found({ email: 'Taken', 'order.address': 'Known', 'order.name': 'Known' }, ['Closed'])
    await refused(parts, 'VALIDATION_FAILED', details)
    parts.set('order.address.city', 'Bonn')
    expect([parts.codes(), parts.getState().formErrors]).toEqual([
      { email: 'Taken', 'order.name': 'Known' },
      [],
    ])
  })

  it('J10 an invalid form is not sent; every error is shown, and the first in the document has the focus', async () => {
    const { submit, calls, codes, field } = open(empty)
    document.body.innerHTML =
      '<form><input name="coupon"><input name="order.name"><input name="email"></form>'
    const currentTarget = document.querySelector('form')!
    let isPrevented = false
    expect(await submit({ currentTarget, preventDefault: () => (isPrevented = true) })).toBe(false)
    expect([isPrevented, calls().length]).toEqual([true, 0])
    expect(codes()).toMatchObject({
      email: 'NotBlank',
      'order.name': 'NotBlank',
      'order.address.city': 'NotBlank',
    })
    expect(field('email')).toMatchObject({
      'aria-invalid': true,
      'aria-describedby': 'placeOrder-email-error',
    })
    expect(document.activeElement!.getAttribute('name')).toBe('order.name')
  })

  it('J11 a form with an empty required field is not valid, touched or not; one that is filled and valid is', () => {
    expect(open(empty).getState()).toMatchObject({ isValid: false, errors: {} })
    const { getState, set } = open()
    expect(getState()).toMatchObject({ isValid: true, isDirty: false })
    set('order.name', '')
    expect(getState()).toMatchObject({ isValid: false, errors: {} })
  })

  it('J11 of fields that may be empty, a wrong one makes the form invalid', () => {
    const { getState, set } = open()
    set('coupon', 'abc')
    expect(getState().isValid).toBe(false)
    set('coupon', '')
    expect(getState().isValid).toBe(true)
  })

  it('J12 an error is shown once the field was left, not while it is first typed, and follows each change then', () => {
    const { field, codes } = open(empty)
    field('email').onChange(typed('a'))
    expect(codes()).toEqual({})
    field('email').onBlur()
    expect(codes()).toEqual({ email: 'Email' })
    field('email').onChange(typed('a@b.c'))
    expect(codes()).toEqual({})
    field('email').onChange(typed('a@'))
    expect(codes()).toEqual({ email: 'Email' })
  })

  it('J12 a choice is checked at once', () => {
    const { field, codes } = open()
    const file = new File(['x'], 'x.txt', { type: 'text/plain' })
    field('photo').onChange({ target: { files: [file] } })
    expect(codes()).toEqual({ photo: 'UploadType' })
  })

  it('J15 a check that throws is an error of its field, and the others go on', () => {
    const options: FormOptions<PlaceOrderArgs, { readonly id: number }> = {
      validators: {
        email: () => {
          throw new Error('broken')
        },
        'order.name': (name: string) => name === 'Ann' && 'not Ann',
        'order.lines.*.quantity': (quantity: number, { email }) => quantity > 2 && `too many for ${email}`,
      },
    }
    const { submit, codes, meta } = open(options)
    void submit()
    expect(Object.keys(codes())).toEqual(['email', 'order.name', 'order.lines.2.quantity'])
    expect(meta('email').error).toContain('broken')
    expect(meta('order.lines.2.quantity').error).toBe('too many for a@b.c')
  })

  it('J16 what is empty and may be so is not checked', async () => {
    let asked = 0
    const { submit, calls, codes } = open({ validators: { coupon: () => `asked ${++asked}` } })
    void submit()
    await flush()
    expect([asked, codes(), calls().length]).toEqual([0, {}, 1])
  })
})
