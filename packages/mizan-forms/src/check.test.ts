import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import type { FormField, FormMessages } from './descriptor.ts'
import type { Types } from './structure.ts'

const text = { type: 'text' } as const

/** Errors of one value as `path code`, and how it is sent. */
function judge(field: FormField, value: unknown, types: Types = {}) {
  const { args, errors } = check(field, value, types, {})
  return { args, errors: errors.map(({ path, code }) => `${path.join('.')} ${code}`.trim()) }
}

describe('absent', () => {
  it.each<[string, FormField, string | undefined, unknown]>([
    ['required', text, 'Required', null],
    ['optional', { ...text, optional: true }, undefined, undefined],
    ['nullable', { ...text, nullable: true }, undefined, null],
    ['nullable under NotNull', { ...text, nullable: true, rules: [['NotNull']] }, 'NotNull', null],
    ['required under NotBlank', { ...text, rules: [['NotBlank'], ['Size', 1, 9]] }, 'NotBlank', null],
    ['optional under NotEmpty', { ...text, optional: true, rules: [['NotEmpty']] }, 'NotEmpty', undefined],
    ['with a default', { ...text, optional: true, default: 'x', rules: [['NotNull']] }, undefined, undefined],
    [
      'a composed rule',
      { ...text, nullable: true, rules: [['All', 'Sku', [['NotNull'], ['Size', 1, 9]]]] },
      'Sku',
      null,
    ],
    ['Null', { ...text, nullable: true, rules: [['Null']] }, undefined, null],
  ])('%s', (_, field, code, sent) => {
    for (const value of ['', null, undefined])
      expect(judge(field, value)).toEqual({ args: sent, errors: code ? [code] : [] })
  })

  it('an unchecked box is false, and zero is a number', () => {
    expect(judge({ type: 'boolean' }, false)).toEqual({ args: false, errors: [] })
    expect(judge({ type: 'int' }, 0)).toEqual({ args: 0, errors: [] })
    expect(judge({ type: 'number' }, -0).args).toBe(0)
    expect(Object.is(judge({ type: 'number' }, -0).args, 0)).toBe(true)
  })
})

describe('types', () => {
  const long = '9'.repeat(1_000)
  it.each<[FormField['type'], unknown[], unknown[]]>([
    ['text', ['a', '\u{1F600}', 'a\u0308'], [1, 'a\0b', '\ud83d', '\ude00\ud83d']],
    ['byte', [-128, 127], [-129, 128, 1.5, '1']],
    ['short', [-32768, 32767], [-32769, 32768]],
    ['int', [-(2 ** 31), 2 ** 31 - 1], [2 ** 31, NaN]],
    ['integer', [2 ** 53 - 1, -(2 ** 53) + 1], [2 ** 53, -(2 ** 53), Infinity]],
    ['number', [1.5, -1e300], [NaN, Infinity, '1']],
    ['decimal', ['0', '-1.50', '0.1', long], ['1.', '.1', '01', '1e3', '+1', long + '9']],
    ['bigInteger', ['0', '-12', long], ['1.0', '00', long + '9']],
    ['uuid', ['123E4567-e89b-12d3-a456-426614174000'], ['123e4567e89b12d3a456426614174000', '']],
    [
      'date',
      ['2026-02-28', '2024-02-29', '0001-01-01'],
      ['2026-02-29', '2026-13-01', '2026-4-31', '26-01-01'],
    ],
    ['time', ['00:00', '23:59:59.123456789'], ['24:00', '1:00', '12:60', '12:00:00.1234567890']],
    ['dateTime', ['2026-11-26T10:00', '2026-11-26T10:00:01.5'], ['2026-11-26 10:00', '2026-02-30T10:00']],
    [
      'instant',
      ['2026-11-26T10:00:00Z', '2026-11-26T10:00+02:00'],
      ['2026-11-26T10:00', '2026-11-26T10:00+19:00'],
    ],
    ['duration', ['PT1H', 'whatever'], [1]],
    ['json', [{ a: [1] }, 7], []],
    [
      ['enum', ['A'], [2], [true]],
      ['A', 2, true],
      ['2', 'B', 'true'],
    ],
  ])('%j', (type, right, wrong) => {
    for (const value of right) expect([value, judge({ type }, value).errors]).toEqual([value, []])
    for (const value of wrong.filter(value => value !== ''))
      expect([value, judge({ type }, value).errors]).toEqual([value, ['Type']])
  })

  it('a file’s size and type', () => {
    const field: FormField = { type: ['file', 3, ['image/*', 'text/plain']] }
    const file = (size: number, type: string) => new File(['x'.repeat(size)], 'x', { type })
    expect(judge(field, file(3, 'image/png')).errors).toEqual([])
    expect(judge(field, file(3, 'text/plain')).errors).toEqual([])
    expect(judge(field, file(4, 'text/html')).errors).toEqual(['UploadSize', 'UploadType'])
    expect(judge(field, 'x.png').errors).toEqual(['Required'])
    expect(judge({ type: ['file', 0] }, file(9, '')).errors).toEqual([])
  })
})

describe('what holds others', () => {
  const types: Types = {
    Line: { fields: { sku: { ...text, rules: [['Size', 2, 3]] }, count: { type: 'int' } } },
    Card: { fields: { kind: { type: ['enum', ['card']] }, number: { ...text, rules: [['NotBlank']] } } },
  }
  const line: FormField = { type: ['object', 'Line'], valid: true }

  it('constraints inside an object are checked where it says so; its types always', () => {
    expect(judge(line, { sku: 'a', count: 'b' }, types).errors).toEqual(['sku Size', 'count Type'])
    expect(judge({ type: ['object', 'Line'] }, { sku: 'a', count: 'b' }, types).errors).toEqual([
      'count Type',
    ])
  })

  it('items of a list, with their own rules before those inside', () => {
    const list: FormField = { type: ['list', line], rules: [['Size', 3, 9]] }
    expect(judge(list, [{ sku: 'abcd', count: 1 }, { sku: 'ab' }], types).errors).toEqual([
      'Size',
      '0.sku Size',
      '1.count Required',
    ])
    expect(judge({ type: ['list', { ...text, rules: [['Size', 2, 3]] }] }, ['a', 'ab']).errors).toEqual([
      '0 Size',
    ])
  })

  it('keys and values of a map, which share a path', () => {
    const map: FormField = {
      type: ['map', { type: 'int', rules: [['Min', 5]] }, { ...text, rules: [['Size', 2, 3]] }],
    }
    expect(judge(map, { 7: 'ab', 3: 'a', x: 'abc' }).errors).toEqual(['3 Min', '3 Size', 'x Type'])
  })

  it('a union by its tag', () => {
    const union: FormField = { type: ['union', 'kind', { card: 'Card' }], valid: true }
    expect(judge(union, { kind: 'card', number: ' ' }, types).errors).toEqual(['number NotBlank'])
    expect(judge(union, { kind: 'gold', number: ' ' }, types).errors).toEqual(['kind Type'])
    expect(judge(union, {}, types).errors).toEqual(['kind Required'])
  })
})

describe('texts', () => {
  const messages: FormMessages = {
    Size: 'between {min} and {max}',
    Min: 'at least {value}',
    nested: 'see {Size} and {unknown}',
    'review.title': 'Title: {Min}',
  }
  const message = (field: FormField, value: unknown) => check(field, value, {}, messages).errors[0]!.message

  it.each<[FormField, unknown, string]>([
    [{ ...text, rules: [['Size', 2, 3]] }, 'a', 'between 2 and 3'],
    [{ type: 'int', rules: [['Min', 5]] }, 1, 'at least 5'],
    [
      { type: 'int', rules: [['Min', 5, { message: '{nested}' }]] },
      1,
      'see between {min} and {max} and {unknown}',
    ],
    [{ type: 'int', rules: [['Min', 5, { message: '{review.title}!' }]] }, 1, 'Title: at least {value}!'],
    [{ type: 'int', rules: [['Max', 5]] }, 9, 'Max'],
    [{ ...text, rules: [['Pattern', 'a', 'a', { message: 'not {regexp}' }]] }, 'b', 'not a'],
    [
      { ...text, rules: [['All', 'Sku', [['Size', 2, 3]], { message: '{x} or {y}', attributes: { x: 1 } }]] },
      'a',
      '1 or {y}',
    ],
    [text, '', 'must not be empty'],
    [{ type: 'int' }, 'x', 'is not valid'],
  ])('%j', (field, value, expected) => expect(message(field, value)).toBe(expected))

  it('an error has its constraint’s attributes', () => {
    const field: FormField = {
      type: 'decimal',
      rules: [
        ['DecimalMin', '1', false],
        ['Digits', 0, 1],
      ],
    }
    expect(check(field, '0.55', {}, {}).errors.map(({ attributes }) => attributes)).toEqual([
      { min: '1', inclusive: false },
      { integer: 0, fraction: 1 },
    ])
  })
})
