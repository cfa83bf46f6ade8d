import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FormRule, FormScalar } from './descriptor.ts'
import { keeps } from './rules.ts'

interface Case {
  readonly name: string
  readonly type: FormScalar
  readonly rules: readonly FormRule[]
  readonly approximate?: boolean
  readonly values: readonly (readonly [value: unknown, valid: boolean])[]
}

const { cases } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../protocol/vectors/constraints.json'), 'utf8'),
) as { cases: Case[] }

describe('J29 rules decide as Hibernate Validator has', () => {
  it.each(cases.map(each => [each.name, each] as const))('J29 %s', (_, { rules, values, approximate }) => {
    const wrong = values.filter(([value, valid]) => {
      const mine = rules.every(rule => keeps(rule, value))
      return approximate ? valid && !mine : mine !== valid
    })
    expect(wrong).toEqual([])
  })

  it('there are at least 300 pairs', () =>
    expect(cases.flatMap(({ values }) => values).length).toBeGreaterThanOrEqual(300))

  it('a rule that is not known, or that cannot be asked, is left to the server', () => {
    expect(keeps(['Future'] as never, 'x')).toBe(true)
    expect(keeps(['Pattern', '(', '('], 'x')).toBe(true)
    expect(keeps(['All', 'Sku', [['NotNull'], ['Future'] as never]], null)).toBe(false)
  })
})
