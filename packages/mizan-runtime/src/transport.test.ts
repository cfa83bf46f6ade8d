import { describe, expect, it } from 'vitest'
import { addReview, cart, flush, lab, product, version } from './testing/lab.ts'
import type { ContextRef, Middleware } from './types.ts'

describe('requests', () => {
  it('D23 parameters are sorted and canonical, without those that are missing', async () => {
    const ref: ContextRef<object, Record<string, unknown>> = {
      name: 'filter',
      params: { at: 'instant', id: 'uuid', time: 'time', flag: 'boolean', count: 'number' },
      defaults: { page: 1 },
    }
    const { kernel, last } = lab()
    kernel.prefetch(ref, {
      text: 'a b&c=d/ü',
      none: undefined,
      nothing: null,
      list: [1, true],
      flag: false,
      count: -0,
      id: 'ABCDEF00-0000-0000-0000-000000000000',
      at: '2026-11-23T02:02:03.500+01:00',
      time: '10:00',
    })
    await flush()
    const query = new URL(last().url, 'http://x').search.slice(1)
    expect(query.split('&')).toEqual([
      'at=2026-11-23T01%3A02%3A03.5Z',
      'count=0',
      'flag=false',
      'id=abcdef00-0000-0000-0000-000000000000',
      'list=%5B1%2Ctrue%5D',
      'page=1',
      'text=a+b%26c%3Dd%2F%C3%BC',
      'time=10%3A00%3A00',
    ])
  })

  it('a global context has no query; reads are GET, calls POST with their arguments by name', async () => {
    const { kernel, requests } = lab({ baseUrl: '/rpc' })
    kernel.registerContext(cart).subscribe(() => {})
    kernel.call(addReview, { productId: 5 })
    kernel.call(addReview)
    await flush()
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /rpc/ctx/cart/',
      'POST /rpc/call/',
      'POST /rpc/call/',
    ])
    expect(requests[1]!.body).toEqual({ fn: 'addReview', args: { productId: 5 }, visible: [['cart', {}]] })
    expect(requests[2]!.body.args).toEqual({})
    expect(requests[1]!.headers.get('Content-Type')).toBe('application/json')
    expect(requests[0]!.init.credentials).toBe('same-origin')
  })

  it('headers are asked for before each request, and credentials can be set', async () => {
    let token = 'a'
    const { kernel, requests } = lab({
      headers: async () => ({ Authorization: token }),
      credentials: 'include',
    })
    kernel.prefetch(cart)
    await flush()
    token = 'b'
    kernel.call(addReview, {})
    await flush()
    expect(requests.map(({ headers }) => headers.get('Authorization'))).toEqual(['a', 'b'])
    expect(requests[0]!.init.credentials).toBe('include')
  })

  it('R4 whatever refreshes a context, it is a GET of the context', async () => {
    const { kernel, requests, last } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})
    await flush()
    await last().reply(version(1))
    const causes = [
      () => handle.refetch(),
      () => handle.refetch({ force: true }),
      () => kernel.invalidate(product),
      () => kernel.invalidate(product, { productId: 5 }),
      () => kernel.fetchContext(product, { productId: 5 }),
    ]
    for (const cause of causes) {
      cause()
      await flush()
      await last().reply(version(2))
    }
    expect(new Set(requests.map(({ method, url }) => `${method} ${url}`))).toEqual(
      new Set(['GET /api/mizan/ctx/product/?page=1&productId=5']),
    )
    expect(requests.length).toBeGreaterThan(4)
  })

  it('a re-read that an invalidation causes goes past caches, others do not', async () => {
    const { kernel, requests, last } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    const leave = handle.subscribe(() => {})
    await flush()
    await last().reply(version(1))
    kernel.invalidate(product)
    await flush()
    await last().reply(version(2))
    handle.refetch()
    await flush()
    await last().reply(version(2))
    leave()
    kernel.invalidate(product)
    await flush()
    handle.subscribe(() => {})
    await flush()
    expect(requests.map(({ init }) => init.cache)).toEqual([undefined, 'no-cache', undefined, 'no-cache'])
  })

  it('D27 without an answer in time it is TIMEOUT, and the request is aborted', async () => {
    const { kernel, requests, advance } = lab({ timeout: 50 })
    const read = kernel.registerContext(cart)
    read.subscribe(() => {})
    const called = Promise.allSettled([
      kernel.call(addReview, {}),
      kernel.call(addReview, {}, { timeout: 70 }),
    ])
    await advance(49)
    expect(requests.map(({ aborted }) => aborted)).toEqual([false, false, false])
    await advance(1)
    expect(requests.map(({ aborted }) => aborted)).toEqual([true, true, false])
    expect(read.getState().error).toMatchObject({ code: 'TIMEOUT', status: 0 })
    await advance(20)
    for (const outcome of await called) expect(outcome).toMatchObject({ reason: { code: 'TIMEOUT' } })
  })

  it('D28 middleware runs in order, sees what is asked, and may change request and answer', async () => {
    const seen: unknown[] = []
    const outer: Middleware = async (request, next) => {
      seen.push(['outer', request.kind, request.name, request.input])
      const response = await next({ ...request, url: request.url + '?outer' })
      return Response.json({ ...(await response.json()), result: 'changed' })
    }
    const inner: Middleware = (request, next) => {
      seen.push(['inner', request.url])
      request.init.headers.set('X-Inner', 'yes')
      return next(request)
    }
    const { kernel, last } = lab({ middleware: [outer, inner] })
    const called = kernel.call(addReview, { productId: 5 })
    await flush()
    expect(last().url).toBe('/api/mizan/call/?outer')
    expect(last().headers.get('X-Inner')).toBe('yes')
    await last().reply({ result: 'original' })
    expect(await called).toBe('changed')
    expect(seen).toEqual([
      ['outer', 'call', 'addReview', { productId: 5 }],
      ['inner', '/api/mizan/call/?outer'],
    ])
  })
})
