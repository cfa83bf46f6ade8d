import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canonicalForm } from './canonical.ts'
import { deriveCacheKey } from './index.ts'
import type { KeyParam, KeyScalar } from './index.ts'

type Typed =
  | { type: 'list'; value: Typed[] }
  | { type: 'integer' | 'text' | 'uuid'; value: string }
  | { type: 'number'; value: number }
  | { type: 'boolean'; value: boolean }
  | { type: 'null'; value: null }

interface Vector {
  name: string
  secret: string
  context: string
  params: Record<string, Typed>
  user: string | null
  rev: number
  canon: string
  key: string
}

function vectors(file: string): Vector[] {
  const url = new URL(`../../../protocol/vectors/${file}`, import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8')).cases
}

/** Integers stand in the files as text, since JSON has no bigint; a UUID's canonical text is in lower case. */
function decoded(typed: Typed): KeyParam {
  switch (typed.type) {
    case 'list':
      return typed.value.map(item => decoded(item) as KeyScalar)
    case 'integer':
      return BigInt(typed.value)
    case 'uuid':
      return typed.value.toLowerCase()
    default:
      return typed.value
  }
}

function parts({ secret, context, params, user, rev }: Vector) {
  const pairs = Object.entries(params).map(([name, value]) => [name, decoded(value)])
  return {
    secret,
    context,
    params: Object.fromEntries(pairs) as Record<string, KeyParam>,
    rev,
    ...(user === null ? {} : { user }),
  }
}

const product = { secret: 'a secret of many bytes', context: 'product' }

describe.each(['cache-keys.json', 'cache-keys-earlier-system.json'])('The vectors of %s', file => {
  const cases = vectors(file)

  it.each(cases)('give the canonical form and the key of "$name"', async vector => {
    expect(canonicalForm(parts(vector))).toBe(vector.canon)
    expect(await deriveCacheKey(parts(vector))).toBe(vector.key)
  })

  it('are there', () => {
    expect(cases.length).toBeGreaterThan(10)
  })
})

describe('A cache key', () => {
  it('does not depend on the order of the parameters', async () => {
    const one = await deriveCacheKey({ ...product, params: { page: 1, productId: 5 } })
    const other = await deriveCacheKey({ ...product, params: { productId: 5, page: 1 } })
    expect(one).toBe(other)
  })

  it('keeps names that look like integers among the others', () => {
    expect(canonicalForm({ context: 'c', params: { b: 1, 9: 2, 10: 3, a: 4 }, rev: 0 })).toBe(
      '{"c":"c","p":{"10":"3","9":"2","a":"4","b":"1"},"r":0}',
    )
  })

  it('leaves out what is undefined, and not what is null', () => {
    expect(canonicalForm({ context: 'c', params: { a: undefined, b: null }, rev: 0 })).toBe(
      '{"c":"c","p":{"b":"null"},"r":0}',
    )
  })

  it('keeps a parameter named __proto__', () => {
    const params = JSON.parse('{"__proto__":"x"}')
    expect(canonicalForm({ context: 'c', params, rev: 0 })).toBe('{"c":"c","p":{"__proto__":"x"},"r":0}')
  })

  it('is the same for an integer as a number and as a bigint, and for both zeros', async () => {
    const key = (productId: KeyScalar) => deriveCacheKey({ ...product, params: { productId } })
    expect(await key(5n)).toBe(await key(5))
    expect(await key(-0)).toBe(await key(0))
  })

  it('is another for another user, revision, context or secret', async () => {
    const params = { productId: 5 }
    const keys = await Promise.all([
      deriveCacheKey({ ...product, params }),
      deriveCacheKey({ ...product, params, user: '' }),
      deriveCacheKey({ ...product, params, user: 'ann' }),
      deriveCacheKey({ ...product, params, rev: 1 }),
      deriveCacheKey({ ...product, params, context: 'reviews' }),
      deriveCacheKey({ ...product, params, secret: 'another secret' }),
    ])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('takes a secret that was imported once', async () => {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' }
    const bytes = new TextEncoder().encode(product.secret)
    const secret = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign'])
    expect(await deriveCacheKey({ ...product, secret, params: {} })).toBe(
      await deriveCacheKey({ ...product, params: {} }),
    )
  })

  it.each([NaN, Infinity, -Infinity])('refuses %s and names the parameter', async price => {
    await expect(deriveCacheKey({ ...product, params: { price } })).rejects.toThrow(
      /^The parameter price is .*finite/,
    )
    await expect(deriveCacheKey({ ...product, params: { prices: [1, price] } })).rejects.toThrow(/prices/)
  })

  it('refuses what is no parameter, and names it', async () => {
    const params = { on: new Date(0) } as unknown as Record<string, KeyParam>
    await expect(deriveCacheKey({ ...product, params })).rejects.toThrow(
      /^The parameter on is of type object/,
    )
  })

  it.each([1.5, NaN, 2 ** 53])('refuses the revision %s', async rev => {
    await expect(deriveCacheKey({ ...product, params: {}, rev })).rejects.toThrow(/^The revision of product/)
  })
})
