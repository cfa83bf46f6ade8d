import { describe, expect, it } from 'vitest'
import { attributesOf, type FieldAttributes } from './attributes.ts'
import type { FormField } from './descriptor.ts'
import { open, typed } from './testing/order.ts'

describe('attributes of an input', () => {
  it.each<[string, FormField, FieldAttributes]>([
    ['text', { type: 'text' }, { required: true }],
    [
      'the least length',
      {
        type: 'text',
        optional: true,
        rules: [
          ['Size', 0, 80],
          ['Length', 1, 40],
          ['Size', 1, 2147483647],
        ],
      },
      { maxLength: 40 },
    ],
    ['no length', { type: 'text', optional: true, rules: [['Size', 1, 2147483647]] }, {}],
    ['required by a rule', { type: 'text', nullable: true, rules: [['NotBlank']] }, { required: true }],
    [
      'an integer',
      {
        type: 'int',
        rules: [
          ['Min', 0],
          ['Max', 9],
        ],
      },
      { type: 'number', required: true, step: '1', min: 0, max: 9 },
    ],
    ['a number', { type: 'number', nullable: true }, { type: 'number', step: 'any' }],
    [
      'digits',
      { type: 'number', nullable: true, rules: [['Digits', 3, 2]] },
      { type: 'number', step: '0.01' },
    ],
    [
      'a decimal',
      {
        type: 'decimal',
        nullable: true,
        rules: [
          ['DecimalMin', '0.01', true],
          ['DecimalMax', '9', false],
        ],
      },
      { inputMode: 'decimal', min: '0.01' },
    ],
    [
      'one pattern',
      { type: 'text', nullable: true, rules: [['Pattern', '[A-Z]+', '[A-Z]+']] },
      { pattern: '[A-Z]+' },
    ],
    [
      'two patterns',
      {
        type: 'text',
        nullable: true,
        rules: [
          ['Pattern', 'a', 'a'],
          ['Pattern', 'b', 'b'],
        ],
      },
      {},
    ],
    [
      'an address',
      { type: 'text', nullable: true, rules: [['Email']], autocomplete: 'email' },
      { type: 'email', autoComplete: 'email' },
    ],
    ['a secret', { type: 'text', nullable: true, secret: true }, { type: 'password' }],
    ['hidden', { type: 'integer', widget: 'hidden' }, { type: 'hidden', step: '1', required: true }],
    ['a box', { type: 'boolean' }, { type: 'checkbox' }],
    [
      'a box that must be checked',
      { type: 'boolean', rules: [['AssertTrue']] },
      { type: 'checkbox', required: true },
    ],
    ['a date', { type: 'date' }, { type: 'date', required: true }],
    ['a date and time', { type: 'dateTime' }, { type: 'datetime-local', required: true }],
    [
      'a file',
      { type: ['file', 9, ['image/*', 'text/plain']] },
      { type: 'file', accept: 'image/*,text/plain', required: true },
    ],
    ['files', { type: ['list', { type: ['file'] }], nullable: true }, { type: 'file', multiple: true }],
  ])('%s', (_, field, attributes) => expect(attributesOf(field)).toEqual(attributes))
})

describe('properties of an input', () => {
  it('name a field, and what describes it', () => {
    const { field, meta, setErrors } = open()
    expect(field('order.name')).toMatchObject({
      id: 'placeOrder-order.name',
      name: 'order.name',
      value: 'Ann',
    })
    expect(field('order.name')['aria-describedby']).toBe('placeOrder-order.name-help')
    setErrors({ 'order.name': 'taken' })
    expect(field('order.name')).toMatchObject({
      'aria-invalid': true,
      'aria-describedby': 'placeOrder-order.name-help placeOrder-order.name-error',
    })
    expect(meta('order.name')).toMatchObject({
      label: 'Who',
      help: 'As on the door',
      isRequired: true,
      error: 'taken',
    })
    expect(meta('order.lines.0.quantity').label).toBe('Quantity')
    expect(meta('order.speed').choices).toEqual([
      { value: 'SLOW', label: 'In a week' },
      { value: 'FAST', label: 'FAST' },
    ])
  })

  it('take a value as well as an event', () => {
    const { field, values } = open()
    field('order.lines.0.quantity').onChange(5)
    field('email').onChange('x@y.z')
    expect([values().order.lines[0]!.quantity, values().email]).toEqual([5, 'x@y.z'])
    field('email').onChange(null)
    expect(values().email).toBe('')
    field('email').onChange(typed('a@b.c'))
    expect(field('email').value).toBe('a@b.c')
  })
})
