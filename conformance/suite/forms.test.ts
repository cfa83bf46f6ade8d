import { beforeEach, expect, it } from 'vitest'
import { filled, found } from '../../packages/mizan-forms/src/testing/order.ts'
import type { OrderOptions } from '../page.ts'
import { failure, five, forEachAdapter, product } from '../stage.ts'

const fills = (options: OrderOptions = {}) =>
  ({ id: 'form', fills: { initialValues: filled, ...options } }) as const
const stock = { id: 'stock', reads: 'stock', params: five } as const
const quantity = (row: number) => `order.lines.${row}.quantity`

forEachAdapter(open => {
  beforeEach(() => sessionStorage.clear())

  it('J1 J17 what is typed is in the form, and what is set back is clean', async () => {
    const { input, type, shown } = await open([fills()])
    expect([input('form', 'email').value, input('form', quantity(1)).value]).toEqual(['a@b.c', '2'])
    await type('form', 'email', 'b@b.c')
    await type('form', quantity(1), '12')
    expect(shown('form')).toMatchObject({ isDirty: true, values: { email: 'b@b.c' } })
    expect(shown('form').values.order.lines[1].quantity).toBe(12)
    await type('form', quantity(1), '')
    expect(shown('form').values.order.lines[1].quantity).toBeNull()
    await type('form', quantity(1), '2')
    await type('form', 'email', 'a@b.c')
    expect(shown('form').isDirty).toBe(false)
  })

  it('inputs have the attributes that follow from the rules, a label and a help', async () => {
    const { input } = await open([fills()])
    expect([
      input('form', quantity(0)).type,
      input('form', quantity(0)).min,
      input('form', quantity(0)).max,
    ]).toEqual(['number', '1', '99'])
    const name = input('form', 'order.name')
    expect([name.required, name.maxLength, name.getAttribute('aria-describedby')]).toEqual([
      true,
      20,
      'placeOrder-order.name-help',
    ])
    expect(name.closest('label')!.textContent).toContain('Who')
    expect(input('form', 'email').getAttribute('autocomplete')).toBe('email')
    expect([input('form', 'password').type, input('form', 'order.gift').type]).toEqual([
      'password',
      'checkbox',
    ])
  })

  it('J3 reset shows the initial values', async () => {
    const { act, form, input, type } = await open([fills()])
    await type('form', 'order.name', 'Bob')
    await act(() => form('form').reset())
    expect(input('form', 'order.name').value).toBe('Ann')
  })

  it('J4 J6 errors of the application are shown and cleared', async () => {
    const { act, form, message, shown } = await open([fills()])
    await act(() => form('form').setErrors({ email: 'taken', '': 'closed' }))
    expect([message('form', 'email'), shown('form').formErrors[0].message]).toEqual(['taken', 'closed'])
    await act(() => form('form').clearErrors())
    expect([message('form', 'email'), shown('form').formErrors]).toEqual([null, []])
  })

  it('J5 J7 a refused call’s errors stand at their fields until those are right', async () => {
    const { submit, calls, reply, message, input } = await open([fills()])
    await submit('form')
    const details = found({ email: 'Taken', [quantity(2)]: 'Stock' })
    await reply(calls()[0], failure('VALIDATION_FAILED', details), { status: 422 })
    expect([message('form', 'email'), message('form', quantity(2)), message('form', quantity(1))]).toEqual([
      'Taken',
      'Stock',
      null,
    ])
    expect(input('form', 'email').getAttribute('aria-invalid')).toBe('true')
    await submit('form')
    await reply(calls()[1], failure('VALIDATION_FAILED', found({ email: 'Taken' })), { status: 422 })
    expect([message('form', 'email'), message('form', quantity(2))]).toEqual(['Taken', null])
  })

  it('J8 J9 J22 a submit sends what was set just before and the button’s value, and shows how it goes', async () => {
    const { act, form, submit, calls, reply, pass, shown, history } = await open([fills()])
    await act(() => {
      form('form').set('order.name', 'Bob')
    })
    await submit('form', 'order.speed')
    expect(calls()[0]!.body.args.order).toMatchObject({ name: 'Bob', speed: 'FAST' })
    expect(shown('form').isSubmitting).toBe(true)
    await reply(calls()[0], { result: { id: 7 } })
    expect(shown('form')).toMatchObject({ isSubmitting: false, recentlySuccessful: true, data: { id: 7 } })
    await pass(2_000)
    expect(shown('form').recentlySuccessful).toBe(false)
    expect(history('form', state => (state as unknown as { isSubmitting: boolean }).isSubmitting)).toEqual([
      false,
      true,
      false,
    ])
  })

  it('J10 J12 an invalid form is not sent; an error is shown when a field is left, and all after a submit', async () => {
    const { type, leave, submit, calls, message, input } = await open([fills({ initialValues: {} })])
    await type('form', 'email', 'a')
    expect(message('form', 'email')).toBeNull()
    await leave('form', 'email')
    expect(message('form', 'email')).toBe('Email')
    expect(input('form', 'order.name').getAttribute('aria-invalid')).toBeNull()
    await submit('form')
    expect([calls().length, input('form', 'order.name').getAttribute('aria-invalid')]).toEqual([0, 'true'])
    expect(document.activeElement).toBe(input('form', 'email'))
  })

  it('J12 leaving for the button that submits the form shows no error yet', async () => {
    const { type, leave, message, input } = await open([fills({ initialValues: {} })])
    const { form } = input('form', 'email')
    await type('form', 'email', 'a')
    await leave('form', 'email', form!.querySelector('button'))
    expect(message('form', 'email')).toBeNull()
    await leave('form', 'email', Object.assign(document.createElement('button'), { type: 'submit' }))
    expect(message('form', 'email')).toBe('Email')
  })

  it('J23 a browser can send it by itself, to the same function', async () => {
    const { input } = await open([fills()], { baseUrl: '/shop/api' })
    const { method, noValidate, enctype, attributes } = input('form', 'email').form!
    expect([method, noValidate, enctype]).toEqual(['post', true, 'multipart/form-data'])
    expect(attributes.getNamedItem('action')!.value).toBe('/shop/api/form/placeOrder/')
  })

  it('J11 is not valid while a required field is empty, and valid with valid initial values', async () => {
    const { shown } = await open([fills(), { id: 'empty', fills: { key: 'empty' } }])
    expect([shown('form').isValid, shown('empty').isValid]).toEqual([true, false])
  })

  it('J13 J14 what the server says of a field is shown there, the newest alone', async () => {
    const { act, form, type, leave, requests, reply, pass, message } = await open([fills()])
    await act(() => form('form').setErrors({ email: 'taken' }))
    await type('form', 'coupon', 'FIRST')
    await leave('form', 'coupon')
    await type('form', 'coupon', 'SECOND')
    await pass(300)
    const validations = requests.filter(({ url }) => url.endsWith('/validate/'))
    expect(validations.map(({ body, aborted }) => [body.args.coupon, aborted])).toEqual([
      ['FIRST', true],
      ['SECOND', false],
    ])
    await reply(validations[1], found({ coupon: 'Coupon' }))
    expect([message('form', 'coupon'), message('form', 'email')]).toEqual(['Coupon', 'taken'])
  })

  it('J15 J16 checks of the application stand at their field, one that throws too, and none is asked of nothing', async () => {
    const { submit, message, shown } = await open([
      fills({
        validators: {
          email: () => {
            throw new Error('broken')
          },
          'order.name': (name: string) => `not ${name}`,
          coupon: () => 'asked',
        },
      }),
    ])
    await submit('form')
    expect([
      message('form', 'email'),
      shown('form').errors['order.name'][0].message,
      message('form', 'coupon'),
    ]).toEqual(['Error: broken', 'not Ann', null])
  })

  it('J18 rows keep their inputs, what is typed and what is wrong', async () => {
    const { act, form, input, type, leave, message, shown } = await open([fills()])
    const second = input('form', quantity(1))
    await type('form', quantity(1), '200')
    await leave('form', quantity(1))
    await act(() => form('form').move('order.lines', 1, 0))
    expect([input('form', quantity(0)), input('form', quantity(0)).value]).toEqual([second, '200'])
    expect([message('form', quantity(0)), message('form', quantity(1))]).toEqual(['must be at most 99', null])
    await act(() => form('form').append('order.lines', { quantity: 4 }))
    await act(() => form('form').remove('order.lines', 0))
    expect([0, 1, 2].map(row => input('form', quantity(row)).value)).toEqual(['1', '3', '4'])
    expect(shown('form').errors).toEqual({})
  })

  it('J20 a second submit while one runs is ignored', async () => {
    const { submit, calls } = await open([fills()])
    await submit('form')
    await submit('form')
    expect(calls()).toHaveLength(1)
  })

  it('J24 after a success, with a redirect too, nothing is left of errors and touches', async () => {
    const paths: string[] = []
    const { type, leave, submit, calls, reply, shown, form } = await open([fills()], {
      navigate: path => void paths.push(path),
    })
    await type('form', 'order.name', 'Bob')
    await leave('form', 'order.name')
    await submit('form')
    await reply(calls()[0], { result: null, redirect: '/orders/7' })
    expect(paths).toEqual(['/orders/7'])
    expect(shown('form')).toMatchObject({ isDirty: false, errors: {}, isSubmitting: false })
    expect(form('form').meta('order.name').isTouched).toBe(false)
  })

  it('J25 success refreshes what the function affects, and the form is done when that is shown', async () => {
    const { submit, calls, reads, reply, shown } = await open([stock, fills()])
    await reply(reads('product')[0], product(3))
    await submit('form')
    await reply(calls()[0], { result: { id: 7 }, invalidate: ['product'] })
    expect(shown('form').isSubmitting).toBe(true)
    await reply(reads('product')[1], product(2))
    expect([shown('form').isSubmitting, shown('stock').data.quantity]).toEqual([false, 2])
  })

  it('J26 a draft is there again when the form is, without its secrets', async () => {
    const { type, change, input } = await open([fills({ draft: true })])
    await type('form', 'order.name', 'Bob')
    await type('form', 'password', 'hunter2')
    await change([])
    await change([fills({ draft: true })])
    expect([input('form', 'order.name').value, input('form', 'password').value]).toEqual(['Bob', 'none'])
  })

  it('J27 forms of different keys have nothing in common', async () => {
    const { type, input } = await open([fills({ key: 'a' }), { ...fills({ key: 'b' }), id: 'other' }])
    await type('form', 'order.name', 'Bob')
    expect(input('other', 'order.name').value).toBe('Ann')
    expect([input('form', 'email').id, input('other', 'email').id]).toEqual([
      'placeOrder-a-email',
      'placeOrder-b-email',
    ])
  })

  it('J28 functions keep their identity from render to render', async () => {
    const { form, type } = await open([fills()])
    const { submit, set, reset } = form('form')
    await type('form', 'email', 'b@b.c')
    expect([form('form').submit, form('form').set, form('form').reset]).toEqual([submit, set, reset])
  })

  it('J30 a form that goes while its call runs does no harm, and what it affects is read', async () => {
    const told: unknown[] = []
    const { change, submit, calls, reads, reply, shown } = await open([
      stock,
      fills({ onSuccess: result => told.push(result) }),
    ])
    await reply(reads('product')[0], product(3))
    await submit('form')
    await change([stock])
    await reply(calls()[0], { result: { id: 7 }, invalidate: ['product'] })
    await reply(reads('product')[1], product(2))
    expect([told, shown('stock').data.quantity]).toEqual([[], 2])
  })
})
