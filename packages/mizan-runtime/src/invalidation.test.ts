import { describe, expect, it } from 'vitest'
import {
  addReview,
  cart,
  failure,
  flush,
  lab,
  listener,
  pending,
  product,
  scoped,
  version,
} from './testing/lab.ts'
import type { ContextRef } from './types.ts'

const single = (productId: number, page: number, data: unknown) => ({
  context: 'product',
  params: { productId, page },
  data,
})

/** Watched instances, loaded with their own id as version. */
async function watching(instances: { productId: number; page?: number }[], config = {}) {
  const parts = lab(config)
  const handles = instances.map(params => parts.kernel.registerContext(product, params))
  for (const handle of handles) handle.subscribe(() => {})
  await flush()
  for (const [index, request] of [...parts.requests].entries())
    await request.reply(version(instances[index]!.productId))
  parts.requests.length = 0
  return {
    ...parts,
    handles,
    handle: handles[0]!,
    asked: () => parts.reads('product').map(({ url }) => url.split('?')[1]),
    /** Sends a call and answers it. */
    async answered(
      body: unknown,
      options?: { status?: number; headers?: Record<string, string> },
      args: object = {},
    ) {
      const called = pending(parts.kernel.call(addReview, args))
      await flush()
      await parts.calls().at(-1)!.reply(body, options)
      return called
    },
  }
}

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

describe('what a call answers', () => {
  it.each([400, 403, 409, 422, 500])('E11 a failure with %d invalidates nothing by itself', async status => {
    const { answered, asked } = await watching([{ productId: 5 }])
    await expect(answered(failure('OUT_OF_STOCK'), { status })).rejects.toMatchObject({
      code: 'OUT_OF_STOCK',
      status,
    })
    await flush()
    expect(asked()).toEqual([])
  })

  it('E11 a failure invalidates what its answer names', async () => {
    const { answered, asked } = await watching([{ productId: 5 }, { productId: 6 }])
    const body = { ...failure('INTERNAL_ERROR'), invalidate: [scoped(6)] }
    await expect(answered(body, { status: 500 })).rejects.toMatchObject({ code: 'INTERNAL_ERROR' })
    await flush()
    expect(asked()).toEqual(['page=1&productId=6'])
  })

  it.each<[string, (request: any, parts: any) => Promise<void> | void]>([
    ['the network fails', request => request.fail()],
    ['no answer comes in time', (_, { advance }) => advance(30_000)],
    ['it is aborted', (_, { controller }) => controller.abort()],
    ['a 502 of a proxy', request => request.reply('<h1>Bad Gateway</h1>', { status: 502 })],
    ['a 200 that is a page', request => request.reply('<html>')],
    ['a 200 of another service', request => request.reply({ ok: true })],
    ['a truncated answer', request => request.reply('{"result":')],
  ])('E33 %s: what it affects becomes stale, broadly', async (_, end) => {
    const parts = await watching([{ productId: 5 }, { productId: 6 }])
    const controller = new AbortController()
    const called = parts.kernel.call(addReview, {}, { signal: controller.signal })
    const outcome = called.catch((error: unknown) => error)
    await flush()
    await end(parts.calls()[0], { ...parts, controller })
    expect(await outcome).toMatchObject({ name: 'MizanError' })
    await flush()
    expect(parts.asked()).toEqual(['page=1&productId=5', 'page=1&productId=6'])
  })

  it('E33 a call that was never sent makes nothing stale', async () => {
    const { kernel, asked, sessions, advance } = await watching([{ productId: 5 }], { csrf: undefined })
    const called = pending(kernel.call(addReview, {}))
    await flush()
    await sessions()[0]!.reply('gone', { status: 410 })
    await expect(called).rejects.toMatchObject({ status: 410 })
    await advance(0)
    expect(asked()).toEqual([])
  })

  it('E13 E18 single flight: the answer brings the data, in one notification, and nothing is read', async () => {
    const { kernel, handles, answered, asked, calls } = await watching([{ productId: 5 }, { productId: 6 }])
    const notify = listener()
    for (const handle of handles) handle.subscribe(notify)
    const versions: unknown[] = []
    handles[0]!.subscribe(() => versions.push(handles.map(handle => handle.getState().data?.product.version)))
    await answered({
      result: 1,
      invalidate: ['product'],
      contexts: [single(5, 1, version(50)), single(6, 1, version(60))],
    })
    await flush()
    expect(asked()).toEqual([])
    expect(notify.count).toBe(1)
    expect(versions).toEqual([[50, 60]])
    expect(handles[0]!.getState()).toMatchObject({ stale: false, fetching: false, status: 'success' })
    expect(calls()[0]!.body.visible).toEqual([
      ['product', { productId: 5, page: 1 }],
      ['product', { productId: 6, page: 1 }],
    ])
    kernel.dispose()
  })

  it('E14 an error of one context stays there; the call succeeds', async () => {
    const { handles, answered, asked } = await watching([{ productId: 5 }, { productId: 6 }])
    const broken = { context: 'product', params: { productId: 6, page: 1 }, ...failure('FORBIDDEN') }
    const result = await answered({
      result: 1,
      invalidate: ['product'],
      contexts: [single(5, 1, version(50)), broken],
    })
    expect(result).toBe(1)
    expect(handles[0]!.getState()).toMatchObject({ status: 'success', data: version(50) })
    expect(handles[1]!.getState()).toMatchObject({
      status: 'error',
      data: version(6),
      error: { code: 'FORBIDDEN' },
    })
    expect(asked()).toEqual([])
  })

  it('E15 what the answer does not bring is read', async () => {
    const { answered, asked, reads } = await watching([{ productId: 5 }, { productId: 6 }])
    const called = answered({ result: 1, invalidate: ['product'], contexts: [single(5, 1, version(50))] })
    await flush()
    await flush()
    expect(asked()).toEqual(['page=1&productId=6'])
    await reads('product')[0]!.reply(version(60))
    expect(await called).toBe(1)
  })

  it('E15 at most 32 visible instances are named', async () => {
    const { kernel, calls } = lab()
    for (let productId = 1; productId <= 40; productId++)
      kernel.registerContext(product, { productId }).subscribe(() => {})
    kernel.call(addReview, {})
    await flush()
    expect(calls()[0]!.body.visible).toHaveLength(32)
    kernel.dispose()
  })

  it('E16 data for an instance that nobody has is not kept', async () => {
    const { kernel, answered } = await watching([{ productId: 5 }])
    await answered({
      result: 1,
      invalidate: ['product'],
      contexts: [single(5, 1, version(50)), single(9, 1, version(9))],
    })
    expect(kernel.registerContext(product, { productId: 9 }).getState().status).toBe('idle')
  })

  it.each<[string, (parts: Awaited<ReturnType<typeof watching>>) => Promise<void> | void]>([
    ['invalidated', ({ kernel }) => kernel.invalidate(product, { productId: 5 })],
    ['written', ({ kernel }) => kernel.setData(product, { productId: 5 }, version(7))],
    [
      'given data',
      async ({ handle, reads }) => {
        handle.refetch()
        await flush()
        await reads('product').at(-1)!.reply(version(8))
      },
    ],
    [
      'given data by another call',
      async ({ kernel, calls }) => {
        kernel.call(addReview, {})
        await flush()
        await calls()
          .at(-1)!
          .reply({ result: 2, invalidate: ['product'], contexts: [single(5, 1, version(9))] })
      },
    ],
  ])(
    'E17 data for an instance that was %s since the call was sent is ignored, and it is read',
    async (_, meanwhile) => {
      const parts = await watching([{ productId: 5 }])
      parts.kernel.call(addReview, {})
      await flush()
      const call = parts.calls()[0]!
      await meanwhile(parts)
      await flush()
      await call.reply({ result: 1, invalidate: [scoped(5)], contexts: [single(5, 1, version(3))] })
      await flush()
      expect(parts.handle.getState().data).not.toEqual(version(3))
      expect(parts.handle.getState().fetching).toBe(true)
      await parts.reads('product').at(-1)!.reply(version(10))
      expect(parts.handle.getState()).toMatchObject({ data: version(10), stale: false, fetching: false })
    },
  )

  it('E25 resolves when what is watched and was affected is fresh', async () => {
    const { kernel, calls, reads } = await watching([{ productId: 5 }])
    const order: string[] = []
    kernel.call(addReview, {}).then(() => order.push('fresh'))
    kernel.call(addReview, {}, { settle: 'answer' }).then(() => order.push('answer'))
    await flush()
    await calls()[1]!.reply({ result: 1, invalidate: ['product'] })
    await calls()[0]!.reply({ result: 1, invalidate: ['product'] })
    expect(order).toEqual(['answer'])
    await reads('product').at(-1)!.reply(version(2))
    expect(order).toEqual(['answer', 'fresh'])
  })

  it.each<[string, (parts: Awaited<ReturnType<typeof watching>>) => Promise<void> | void]>([
    ['a first failure', ({ reads }) => reads('product')[0]!.reply(failure('UNAVAILABLE'), { status: 503 })],
    ['a final failure', ({ reads }) => reads('product')[0]!.reply(failure('FORBIDDEN'), { status: 403 })],
    ['a cancellation', ({ handle }) => handle.cancel()],
    ['an identity change', ({ kernel }) => kernel.reset('another')],
    ['an end of the interest', ({ handle }) => handle.unregister()],
    ['the end of the kernel', ({ kernel }) => kernel.dispose()],
  ])('E25 stops waiting at %s', async (_, happens) => {
    const parts = await watching([{ productId: 5 }])
    const called = parts.kernel.call(addReview, {})
    let settled = false
    called.then(() => (settled = true))
    await flush()
    await parts.calls()[0]!.reply({ result: 1, invalidate: ['product'] })
    expect(settled).toBe(false)
    await happens(parts)
    await flush()
    expect(settled).toBe(true)
  })

  it('E25 an invalidation that comes later does not make it wait for ever', async () => {
    const { kernel, calls, reads } = await watching([{ productId: 5 }])
    let settled = false
    kernel.call(addReview, {}).then(() => (settled = true))
    await flush()
    await calls()[0]!.reply({ result: 1, invalidate: ['product'] })
    for (let round = 0; round < 5; round++) {
      kernel.invalidate(product)
      await flush()
    }
    const running = reads('product').filter(({ aborted }) => !aborted)
    expect(running).toHaveLength(1)
    await running[0]!.reply(version(2))
    expect(settled).toBe(true)
  })
})

describe('identity', () => {
  const who = (identity: string) => ({ headers: { 'X-Mizan-Identity': identity } })

  it('E35 an earlier call gives no data after a reset, also not to entries registered since; its targets count', async () => {
    const { kernel, handle, calls, reads } = await watching([{ productId: 5 }])
    kernel.call(addReview, {})
    await flush()
    kernel.reset('bob')
    const late = kernel.registerContext(product, { productId: 6 })
    late.subscribe(() => {})
    await flush()
    const before = reads('product').length
    await calls()[0]!.reply({
      result: 1,
      invalidate: ['product'],
      contexts: [single(5, 1, version(1, "ann's")), single(6, 1, version(1, "ann's"))],
    })
    expect(handle.getState().data).toBeUndefined()
    expect(late.getState().data).toBeUndefined()
    expect(reads('product').length).toBe(before + 2)
    for (const read of reads('product').slice(before)) await read.reply(version(2, "bob's"))
    expect(handle.getState().data).toEqual(version(2, "bob's"))
    expect(late.getState().data).toEqual(version(2, "bob's"))
  })

  it('another known identity in an answer drops everything, once', async () => {
    const { kernel, handle, reads } = await watching([{ productId: 5 }])
    handle.refetch()
    await flush()
    await reads('product')[0]!.reply(version(1, "ann's"), who('ann'))
    expect(handle.getState().data).toEqual(version(1, "ann's"))
    handle.refetch()
    kernel.prefetch(cart)
    await flush()
    await reads('product')[1]!.reply(version(2, "bob's"), who('bob'))
    expect(handle.getState().data).toBeUndefined()
    await reads('product')[2]!.reply(version(3, "bob's"), who('bob'))
    expect(handle.getState().data).toEqual(version(3, "bob's"))
    expect(reads('product')).toHaveLength(3)
  })

  it('no identity says nothing, and the first known one changes nothing', async () => {
    const { handle, reads } = await watching([{ productId: 5 }])
    for (const [index, identity] of [undefined, 'ann', undefined, 'ann'].entries()) {
      handle.refetch()
      await flush()
      await reads('product')[index]!.reply(version(index), identity ? who(identity) : {})
      expect(handle.getState().data).toEqual(version(index))
    }
    expect(reads('product')).toHaveLength(4)
  })

  it('an answer to a request from before the last change cannot change it back', async () => {
    const { kernel, handle, reads, calls } = await watching([{ productId: 5 }])
    kernel.call(addReview, {}, { settle: 'answer' })
    handle.refetch()
    await flush()
    await reads('product')[0]!.reply(version(1), who('ann'))
    kernel.reset('bob')
    await flush()
    await reads('product')[1]!.reply(version(2, "bob's"), who('bob'))
    await calls()[0]!.reply({ result: 1 }, who('ann'))
    expect(handle.getState().data).toEqual(version(2, "bob's"))
    expect(reads('product')).toHaveLength(2)
  })

  it('a failure tells it too: the session is over', async () => {
    const { handle, reads, kernel, calls } = await watching([{ productId: 5 }])
    handle.refetch()
    await flush()
    await reads('product')[0]!.reply(version(1), who('ann'))
    const called = pending(kernel.call(addReview, {}))
    await flush()
    await calls()[0]!.reply(failure('UNAUTHORIZED'), { status: 401, ...who('-') })
    await expect(called).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    expect(handle.getState().data).toBeUndefined()
    expect(reads('product')).toHaveLength(2)
  })

  it('who waits for data when the identity changes gets that of the new one', async () => {
    const { kernel, last } = lab()
    const fetched = kernel.fetchContext(product, { productId: 5 })
    await flush()
    kernel.reset('bob')
    await flush()
    await last().reply(version(1, "bob's"))
    expect(await fetched).toEqual(version(1, "bob's"))
  })
})
