import { describe, expect, it } from 'vitest'
import {
  addReview,
  failure,
  flush,
  lab,
  listener,
  loaded,
  pending,
  product,
  scoped,
  version,
  single,
  watching,
} from './testing/lab.ts'

describe('what a call answers', () => {
  it('E17 an entry made since the call was sent takes no data from its answer', async () => {
    const { kernel, handle, leave, calls, reads } = await loaded({ gcTime: 0 })
    const early = kernel.call(addReview, {})
    await flush()
    leave()
    await flush()
    // It concerns an instance that nobody holds, so nobody remembers it.
    kernel.invalidate(product, { productId: 5 })
    handle.subscribe(() => {})
    await flush()
    await calls()[0]!.reply({ result: 1, contexts: [single(5, 1, version(1))] })
    await early
    await reads('product').at(-1)!.reply(version(2))
    expect(reads('product').at(-1)!.aborted).toBe(false)
    expect(handle.getState()).toMatchObject({ data: version(2), stale: false })
  })

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

  it('E25 does not wait for an instance that nobody watches any more when its turn comes', async () => {
    const { kernel, handle, calls, asked } = await watching([{ productId: 5 }])
    kernel.registerContext(product, { productId: 5 }, { enabled: false }).subscribe(() => {})
    let answered = false
    const called = kernel.call(
      addReview,
      {},
      {
        optimistic: update =>
          update(product, {}, data => {
            if (answered) handle.unregister()
            return data
          }),
      },
    )
    await flush()
    answered = true
    await calls()[0]!.reply({ result: 1, invalidate: ['product'] })
    expect(await called).toBe(1)
    expect(asked()).toEqual([])
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
