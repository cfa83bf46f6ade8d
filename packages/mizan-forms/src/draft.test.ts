import { beforeEach, describe, expect, it } from 'vitest'
import { flush, open, typed, type PlaceOrderArgs } from './testing/order.ts'
import type { FormOptions } from './types.ts'

type Options = FormOptions<PlaceOrderArgs, { readonly id: number }>

beforeEach(() => sessionStorage.clear())

/** A form that a component shows. */
function shown(options: Options = {}) {
  const parts = open({ draft: true, ...options })
  const leave = parts.subscribe(() => {})
  return { ...parts, leave }
}

describe('drafts', () => {
  it('J26 what was filled in is there again, without secrets and files', () => {
    const { field, set, leave } = shown()
    field('order.name').onChange(typed('Bob'))
    field('password').onChange(typed('hunter2'))
    set('photo', new File(['x'], 'x.png', { type: 'image/png' }))
    leave()
    expect(Object.keys(sessionStorage)).toEqual(['mizan:placeOrder'])
    expect(sessionStorage.getItem('mizan:placeOrder')).not.toMatch(/hunter2|photo/)
    const { values, getState } = shown()
    expect(values()).toMatchObject({ order: { name: 'Bob' }, password: 'none', photo: null })
    expect(getState().isDirty).toBe(true)
  })

  it('J26 what is set back, or sent, is no draft', async () => {
    const { set, submit, calls } = shown()
    set('order.name', 'Bob')
    set('order.name', 'Ann')
    expect(sessionStorage).toHaveLength(0)
    set('order.name', 'Bob')
    expect(sessionStorage).toHaveLength(1)
    void submit()
    await flush()
    await calls()[0]!.reply({ result: { id: 7 } })
    expect(sessionStorage).toHaveLength(0)
  })

  it('J27 forms of different keys have different drafts, ids and values', () => {
    const first = shown({ key: 'a' })
    const second = shown({ key: 'b' })
    first.set('order.name', 'Bob')
    expect([second.values().order.name, second.getState().isDirty]).toEqual(['Ann', false])
    expect([first.field('email').id, second.field('email').id]).toEqual([
      'placeOrder-a-email',
      'placeOrder-b-email',
    ])
    expect(shown({ key: 'b' }).values().order.name).toBe('Ann')
    expect(shown({ key: 'a' }).values().order.name).toBe('Bob')
  })

  it.each([
    'no JSON',
    'null',
    '[]',
    '{"order":"text","email":{"a":1}}',
    '{"order":{"lines":{"0":{}},"prices":[1],"payment":{"type":"gold"}}}',
    '{"__proto__":{"polluted":1},"order":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
  ])('a draft that is none does no harm: %s', text => {
    sessionStorage.setItem('mizan:placeOrder', text)
    const { getState, field } = shown()
    expect(Object.keys(getState().values).sort()).toEqual(['coupon', 'email', 'order', 'password', 'photo'])
    expect([field('order.name').value, field('order.lines.0.quantity').name]).toEqual([
      'Ann',
      'order.lines.0.quantity',
    ])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('a storage that is full or forbidden keeps nothing', () => {
    const refuse = (): never => {
      throw new Error('QuotaExceededError')
    }
    const { set, values } = shown({ draft: { getItem: refuse, setItem: refuse, removeItem: refuse } })
    set('order.name', 'Bob')
    expect(values().order.name).toBe('Bob')
  })
})
