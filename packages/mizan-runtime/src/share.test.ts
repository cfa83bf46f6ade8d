import { describe, expect, it } from 'vitest'
import { deepFreeze, share } from './share.ts'

const nested = (depth: number, leaf: unknown): unknown => (depth ? { part: nested(depth - 1, leaf) } : leaf)

describe('structural sharing', () => {
  it.each([
    [[1, 2, 3], [1, 2, 3], true],
    [[1, 2], [1, 2, 3], false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: undefined }, { b: undefined }, false],
    [{ 0: 'a' }, ['a'], false],
    [null, {}, false],
    [NaN, NaN, true],
    ['a', 'a', true],
    [0, -0, false],
  ])('A15 of %j and %j', (previous, next, same) => {
    expect(Object.is(share(previous, next), previous)).toBe(same)
    expect(share(previous, next)).toEqual(next)
  })

  it('A16 ends at a depth, without overflowing the stack', () => {
    const build = () => {
      let data: Record<string, unknown> = {}
      for (let i = 0; i < 100_000; i++) data = { part: data }
      return data
    }
    const next = build()
    expect(() => share(build(), next)).not.toThrow()
    expect(() => deepFreeze(next)).not.toThrow()
    expect(share(nested(10, 1), nested(10, 1))).toEqual(nested(10, 1))
  })

  it('A21 never touches a prototype, and keeps such names as data', () => {
    const read = (text: string) => JSON.parse(text)
    const previous = read('{"a":{"x":1},"b":0}')
    const next = read(
      '{"a":{"x":1},"b":1,"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    )
    const shared = share(previous, next) as any
    expect(shared.a).toBe(previous.a)
    expect(JSON.stringify(shared)).toBe(JSON.stringify(next))
    expect(Object.getPrototypeOf(shared)).toBe(Object.prototype)
    expect(({} as any).polluted).toBeUndefined()
    const again = share(shared, read(JSON.stringify(next)))
    expect(again).toBe(shared)
  })
})
