import { describe, expect, it } from 'vitest'
import type { FormDescriptor, FormField } from './descriptor.ts'
import { createForm } from './form.ts'
import { lab } from '../../mizan-runtime/src/testing/lab.ts'
import { filled, open, typed } from './testing/order.ts'

type Untyped = Record<'field' | 'meta' | 'set' | 'append', (path: string, value?: unknown) => unknown>

describe('bad input', () => {
  it.each([
    'nothing',
    'order.nothing',
    'email.length',
    'order.lines.x',
    'order.lines.-1',
    'order..name',
    '__proto__',
    'order.__proto__',
    'constructor',
    'order.lines.0.__proto__.polluted',
    'order.lines.0.constructor.prototype',
  ])('a path that leads nowhere is told, MZ-F01: %s', path => {
    const form = open().form as unknown as Untyped
    for (const use of ['field', 'meta', 'set', 'append'] as const)
      expect(() => form[use](path, { polluted: 1 })).toThrow('MZ-F01')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('a map may have any key, and none touches a prototype', () => {
    const { set, values, field, getState } = open({ initialValues: filled })
    for (const key of ['__proto__', 'constructor', 'toString', '0'])
      field(`order.prices.${key}`).onChange(typed('1'))
    const { prices } = values().order
    expect(Object.keys(prices).sort()).toEqual(['0', '__proto__', 'constructor', 'toString'])
    expect([Object.getPrototypeOf(prices), getState().isDirty]).toEqual([Object.prototype, true])
    set('order.prices', JSON.parse('{"__proto__":"2"}'))
    expect(Object.getOwnPropertyDescriptor(values().order.prices, '__proto__')!.value).toBe('2')
  })

  it('members that are no fields are left out', () => {
    const form = open().form
    ;(form as unknown as Untyped).set('order.address', { street: 'a', city: 'b', admin: true, toString: 1 })
    expect(form.getState().values.order.address).toEqual({ street: 'a', city: 'b' })
  })

  it.each([
    ['email', 7, 'Type'],
    ['email', 'a\0', 'Type'],
    ['email', '\ud800', 'Type'],
    ['order.name', ['a'], 'Type'],
    ['order.lines.0.quantity', '7', 'Type'],
    ['order.lines.0.quantity', 1.5, 'Type'],
    ['order.lines.0.quantity', 2 ** 31, 'Type'],
    ['order.lines.0.quantity', Infinity, 'Type'],
    ['order.lines.0.quantity', {}, 'Type'],
    ['order.gift', 'yes', 'Type'],
    ['order.speed', 'WARP', 'Type'],
    ['order.payment', { type: 'gold' }, undefined],
  ])('%s of %j', (path, value, code) => {
    const { form, codes } = open()
    ;(form as unknown as Untyped).set(path, value)
    void form.submit()
    expect(codes()[path]).toBe(code)
    expect(form.getState().isValid).toBe(false)
  })

  it('a list that is none, or an object that is none, is empty', () => {
    const { form, values } = open()
    ;(form as unknown as Untyped).set('order.lines', { length: 1e9 })
    ;(form as unknown as Untyped).set('order.address', 'text')
    expect([values().order.lines, values().order.address]).toEqual([[], { street: '', city: '' }])
  })

  it('ten thousand rows cost no more than their number', () => {
    const count = { checks: 0 }
    const lines = Array.from({ length: 10_000 }, (_, index) => ({ quantity: 1 + (index % 90) }))
    const { field, move, remove, append, rows, getState, meta } = open({
      initialValues: { ...filled, order: { ...filled.order, lines } },
      validators: { 'order.lines.*.quantity': () => void count.checks++ },
    })
    expect(getState().isValid).toBe(true)
    expect(rows('order.lines')).toHaveLength(10_000)
    count.checks = 0
    field('order.lines.9999.quantity').onChange(typed('5'))
    field('order.lines.9999.quantity').onBlur()
    append('order.lines', { quantity: 2 })
    move('order.lines', 10_000, 0)
    remove('order.lines', 5_000)
    getState()
    expect(count.checks).toBeLessThanOrEqual(60_000)
    expect([meta('order.lines.0').isDirty, meta('order.lines.9999.quantity').isTouched]).toEqual([true, true])
  }, 60_000)

  it('what is nested too deeply is left out, and no crash', () => {
    const types = { Node: { fields: { next: { type: ['object', 'Node'], optional: true } as FormField } } }
    const descriptor: FormDescriptor = { fields: { node: { type: ['object', 'Node'] } }, types }
    let deep: object = {}
    for (let depth = 0; depth < 100_000; depth++) deep = { next: deep }
    const { kernel } = lab()
    const form = createForm<unknown, unknown, never>(kernel, { name: 'nest' }, descriptor, {}, () => ({
      initialValues: { node: deep } as never,
    }))
    expect(form.getState().isDirty).toBe(false)
    expect(form.getState().isValid).toBe(true)
  })

  it('a type that holds itself, required, ends', () => {
    const types = { Node: { fields: { next: { type: ['object', 'Node'] } as FormField } } }
    const { kernel } = lab()
    const form = createForm<unknown, unknown, never>(
      kernel,
      { name: 'nest' },
      { fields: { node: { type: ['object', 'Node'] } }, types },
    )
    expect(form.getState().isValid).toBe(false)
  })
})
