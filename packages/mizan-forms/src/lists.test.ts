import { describe, expect, it } from 'vitest'
import { failure, flush, found, open, typed } from './testing/order.ts'

const quantities = (values: {
  readonly order: { readonly lines: readonly { readonly quantity: number | null }[] }
}) => values.order.lines.map(({ quantity }) => quantity)

describe('lists', () => {
  it('J18 append, remove and move change the list', () => {
    const { append, remove, move, values } = open()
    append('order.lines', { quantity: 4 })
    append('order.lines')
    expect(quantities(values())).toEqual([1, 2, 3, 4, null])
    move('order.lines', 3, 0)
    remove('order.lines', 4)
    expect(quantities(values())).toEqual([4, 1, 2, 3])
    move('order.lines', 0, 2)
    expect(quantities(values())).toEqual([1, 2, 4, 3])
    remove('order.lines', 17)
    move('order.lines', 17, 0)
    expect(quantities(values())).toEqual([1, 2, 4, 3])
  })

  it('J18 what is known of a row moves with it: errors of the server and of rules, touched, dirty, what was typed', async () => {
    const { field, move, remove, append, submit, calls, codes, meta } = open()
    void submit()
    await flush()
    await calls()[0]!.reply(failure('VALIDATION_FAILED', found({ 'order.lines.2.quantity': 'Stock' })), {
      status: 422,
    })
    field('order.lines.1.quantity').onChange(typed('200.0'))
    field('order.lines.1.quantity').onBlur()
    expect(codes()).toEqual({ 'order.lines.1.quantity': 'Max', 'order.lines.2.quantity': 'Stock' })

    move('order.lines', 2, 0)
    expect(codes()).toEqual({ 'order.lines.2.quantity': 'Max', 'order.lines.0.quantity': 'Stock' })
    expect(meta('order.lines.0.quantity').errors[0]!.path).toEqual(['order', 'lines', 0, 'quantity'])
    expect([0, 1, 2].map(row => meta(`order.lines.${row}`).isDirty)).toEqual([false, false, true])
    expect([meta('order.lines').isDirty, meta('order.lines.2.quantity').isTouched]).toEqual([true, true])
    expect(field('order.lines.2.quantity').value).toBe('200.0')

    append('order.lines', { quantity: 9 })
    expect(meta('order.lines.3').isDirty).toBe(true)
    remove('order.lines', 0)
    expect(codes()).toEqual({ 'order.lines.1.quantity': 'Max' })
    expect([0, 1, 2].map(row => meta(`order.lines.${row}`).isDirty)).toEqual([false, true, true])
  })

  it('J18 a row keeps its key', () => {
    const { rows, move, append, remove } = open()
    const [a, b, c] = rows('order.lines')
    expect(new Set([a, b, c]).size).toBe(3)
    move('order.lines', 2, 0)
    append('order.lines')
    const d = rows('order.lines')[3]
    remove('order.lines', 1)
    expect(rows('order.lines')).toEqual([c, b, d])
    expect([a, b, c]).not.toContain(d)
  })

  it('J18 a list put back in order is clean', () => {
    const { move, getState } = open()
    move('order.lines', 0, 2)
    expect(getState().isDirty).toBe(true)
    move('order.lines', 2, 0)
    expect(getState().isDirty).toBe(false)
  })

  it('what is wrong with the list as a whole is shown once it was changed', () => {
    const { remove, codes } = open()
    remove('order.lines', 0)
    remove('order.lines', 0)
    expect(codes()).toEqual({})
    remove('order.lines', 0)
    expect(codes()).toEqual({ 'order.lines': 'Size' })
  })

  it('a field of a row that is gone does nothing', () => {
    const { field, remove, values } = open()
    const gone = field('order.lines.2.quantity')
    remove('order.lines', 2)
    gone.onChange(typed('5'))
    gone.onBlur()
    expect(quantities(values())).toEqual([1, 2])
    expect(field('order.lines.2.quantity').value).toBe('')
  })

  it('entries of a map are fields by key', async () => {
    const { field, codes, values } = open({ initialValues: { order: { prices: { EUR: '1.00' } } } })
    field('order.prices.EUR').onChange(typed('-1'))
    field('order.prices.EUR').onBlur()
    field('order.prices.USD').onChange(typed('2.00'))
    expect(codes()).toEqual({ 'order.prices.EUR': 'DecimalMin' })
    expect(values().order.prices).toEqual({ EUR: '-1', USD: '2.00' })
  })
})
