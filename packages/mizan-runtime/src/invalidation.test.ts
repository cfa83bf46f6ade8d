import { describe, expect, it } from 'vitest'
import { failure, flush, lab, product, version, watching } from './testing/lab.ts'
import type { ContextRef } from './types.ts'

describe('scopes', () => {
  it.each([
    [
      'E1 a scope takes in what includes all of it',
      [{ productId: 5 }],
      ['page=1&productId=5', 'page=2&productId=5'],
    ],
    ['E1 a full scope takes in one', [{ productId: 5, page: 2 }], ['page=2&productId=5']],
    ['E1 the type of a value does not matter', [{ productId: '6' }], ['page=1&productId=6']],
    ['E1 another name takes in nothing', [{ category: 'a' }], []],
    [
      'E2 a broad one takes in all',
      [undefined],
      ['page=1&productId=5', 'page=2&productId=5', 'page=1&productId=6'],
    ],
    [
      'E2 and so does an empty scope',
      [{}],
      ['page=1&productId=5', 'page=2&productId=5', 'page=1&productId=6'],
    ],
    [
      'R16 E3 several scopes of one tick all count',
      [{ page: 2 }, { productId: 6 }],
      ['page=2&productId=5', 'page=1&productId=6'],
    ],
    [
      'E4 broad and scoped together are one read each',
      [{ productId: 5 }, undefined, { page: 1 }],
      ['page=1&productId=5', 'page=2&productId=5', 'page=1&productId=6'],
    ],
  ])('%s', async (_, scopes, asked) => {
    const parts = await watching([{ productId: 5 }, { productId: 5, page: 2 }, { productId: 6 }])
    for (const scope of scopes) parts.kernel.invalidate(product, scope as object)
    await flush()
    expect(parts.asked().sort()).toEqual([...asked].sort())
  })

  it('null in a scope is an absent parameter', async () => {
    const catalog: ContextRef<object, { category?: string | null }> = { name: 'catalog', params: {} }
    const { kernel, requests } = lab()
    for (const category of [null, 'toys']) kernel.registerContext(catalog, { category }).subscribe(() => {})
    await flush()
    for (const request of requests) await request.reply({})
    kernel.invalidate(catalog, { category: null })
    await flush()
    expect(requests.map(({ url }) => url.split('/').at(-1))).toEqual(['', '?category=toys', ''])
  })

  it('instants are compared canonically', async () => {
    const slots: ContextRef<object, { at: string }> = { name: 'slots', params: { at: 'instant' } }
    const { kernel, requests } = lab()
    kernel.registerContext(slots, { at: '2026-11-23T01:02:03.500Z' }).subscribe(() => {})
    await flush()
    await requests[0]!.reply({})
    kernel.invalidate(slots, { at: '2026-11-23T02:02:03.5+01:00' })
    await flush()
    expect(requests).toHaveLength(2)
  })
})

describe('what is read', () => {
  it('E7 unwatched instances are flagged stale, and read when someone comes', async () => {
    const { kernel, requests } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    const leave = handle.subscribe(() => {})
    await flush()
    await requests[0]!.reply(version(1))
    leave()
    kernel.invalidate(product)
    await flush()
    expect(requests).toHaveLength(1)
    expect(handle.getState()).toMatchObject({ stale: true, fetching: false })
    handle.subscribe(() => {})
    await flush()
    expect(requests).toHaveLength(2)
  })

  it('E8 disabled ones are flagged stale, not read', async () => {
    const { kernel, requests } = lab()
    const handle = kernel.registerContext(product, { productId: 5 }, { enabled: false })
    handle.subscribe(() => {})
    kernel.setData(product, { productId: 5 }, version(1))
    kernel.invalidate(product)
    await flush()
    expect(requests).toEqual([])
    expect(handle.getState().stale).toBe(true)
  })

  it('E9 an unknown context is ignored, with a diagnostic in development', async () => {
    const { answered, asked, diagnostics } = await watching([{ productId: 5 }], {
      schema: { hash: 'mine', contexts: ['product', 'cart'] },
    })
    expect(await answered({ result: 1, invalidate: ['ghosts', { context: 'cart' }] })).toBe(1)
    expect(asked()).toEqual([])
    expect(diagnostics).toEqual(['MZ-R02'])
  })

  it('E12 what failed before is read again', async () => {
    const { kernel, last, requests } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})
    await flush()
    await last().reply(failure('NOT_FOUND'), { status: 404 })
    kernel.invalidate(product)
    await flush()
    expect(requests).toHaveLength(2)
    await last().reply(version(1))
    expect(handle.getState()).toMatchObject({ status: 'success', error: null })
  })
})
