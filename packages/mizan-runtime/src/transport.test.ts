import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MizanError } from './errors.ts'
import { addReview, cart, failure, flush, lab, pending, product, version } from './testing/lab.ts'
import type { ContextRef, Middleware } from './types.ts'

const SECOND = 1_000

/** A watched instance; each read is answered by `respond`, or fails where that gives an error. */
function answering(
  respond: (attempt: number) => { status: number; body?: unknown; headers?: Record<string, string> } | Error,
  config = {},
) {
  const parts = lab(config)
  const handle = parts.kernel.registerContext(product, { productId: 5 })
  const start = parts.now()
  const leave = handle.subscribe(() => {})
  const answer = async () => {
    await flush()
    const answer = respond(parts.requests.length)
    if (answer instanceof Error) await parts.last().fail(answer)
    else await parts.last().reply(answer.body ?? failure('INTERNAL_ERROR'), answer)
  }
  return { ...parts, handle, leave, answer, times: () => parts.requests.map(({ at }) => at - start) }
}

/** Answers every attempt until nothing more happens. */
async function exhaust(parts: ReturnType<typeof answering>) {
  for (let count = -1; count !== parts.requests.length;) {
    await flush()
    count = parts.requests.length
    await parts.answer()
    await parts.advance(20 * SECOND)
  }
}

describe('retry of reads', () => {
  it.each([500, 502, 503, 504, 408])('D1 %d: three attempts, at 0, 200 and 600 ms', async status => {
    const parts = answering(() => ({ status }))
    await parts.answer()
    await parts.advance(199)
    expect(parts.requests).toHaveLength(1)
    await parts.advance(1)
    await parts.answer()
    await parts.advance(400)
    await parts.answer()
    await parts.advance(60 * SECOND)
    expect(parts.times()).toEqual([0, 200, 600])
    expect(parts.handle.getState()).toMatchObject({ status: 'error', fetching: false, error: { status } })
  })

  it.each([
    [0, [160, 320]],
    [0.9999999, [240, 480]],
  ])('D1 the delays differ by at most a fifth: random %d', async (random, delays) => {
    const parts = answering(() => ({ status: 500 }), { random: () => random })
    for (const [index, delay] of delays.entries()) {
      await parts.answer()
      await parts.advance(delay - 1)
      expect(parts.requests).toHaveLength(index + 1)
      await parts.advance(1)
      expect(parts.requests).toHaveLength(index + 2)
    }
  })

  it('D2 a network failure is repeated like a 5xx', async () => {
    const parts = answering(() => new TypeError('offline'))
    await parts.answer()
    await parts.advance(200)
    await parts.answer()
    await parts.advance(400)
    await parts.answer()
    expect(parts.times()).toEqual([0, 200, 600])
    expect(parts.handle.getState().error).toMatchObject({ code: 'NETWORK', status: 0 })
  })

  it.each([400, 401, 403, 404, 409, 410, 413, 422, 429, 501, 505])('X6 D3 %d: one attempt', async status => {
    const parts = answering(() => ({ status }))
    await exhaust(parts)
    expect(parts.requests).toHaveLength(1)
    expect(parts.handle.getState().error).toMatchObject({ status })
  })

  it('D4 success ends it and resets the count', async () => {
    const parts = answering(attempt => (attempt === 1 ? { status: 500 } : { status: 200, body: version(1) }))
    await exhaust(parts)
    expect(parts.requests).toHaveLength(2)
    expect(parts.handle.getState()).toMatchObject({ status: 'success', failureCount: 0 })
  })

  it('D5 the state stays loading in between, and the failures can be seen', async () => {
    const parts = answering(() => ({ status: 500 }))
    const counts: number[] = []
    for (const ms of [200, 400]) {
      await parts.answer()
      expect(parts.handle.getState()).toMatchObject({ status: 'loading', fetching: true, error: null })
      counts.push(parts.handle.getState().failureCount)
      await parts.advance(ms)
    }
    expect(counts).toEqual([1, 2])
  })

  it('D6 an abort during the pause ends it at once: no request, no error', async () => {
    const parts = answering(() => ({ status: 500 }))
    await parts.answer()
    parts.handle.cancel()
    await parts.advance(60 * SECOND)
    expect(parts.requests).toHaveLength(1)
    expect(parts.handle.getState()).toMatchObject({ status: 'idle', error: null })
    expect(parts.timers).toEqual([])
  })

  it('D7 an abort before the start sends nothing', async () => {
    const { kernel, requests } = lab()
    const signal = AbortSignal.abort()
    await expect(kernel.fetchContext(product, { productId: 5 }, { signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
    await expect(kernel.call(addReview, {}, { signal })).rejects.toMatchObject({ code: 'ABORTED' })
    expect(requests).toEqual([])
  })

  it('D8 it goes on while one reader stays, and if one comes before the deferred abort', async () => {
    const parts = answering(() => ({ status: 500 }))
    await parts.answer()
    const leaveOther = parts.handle.subscribe(() => {})
    parts.leave()
    await parts.advance(200)
    await parts.answer()
    leaveOther()
    parts.handle.subscribe(() => {})
    await parts.advance(400)
    expect(parts.times()).toEqual([0, 200, 600])
  })

  it('D9 it ends when the readers have gone for good', async () => {
    const parts = answering(() => ({ status: 500 }))
    await parts.answer()
    parts.leave()
    await parts.advance(60 * SECOND)
    expect(parts.requests).toHaveLength(1)
  })

  it.each([
    [
      'hidden',
      () => vi.spyOn(document, 'hidden', 'get'),
      true,
      () => document.dispatchEvent(new Event('visibilitychange')),
    ],
    [
      'offline',
      () => vi.spyOn(navigator, 'onLine', 'get'),
      false,
      () => window.dispatchEvent(new Event('online')),
    ],
  ] as const)('D10 it pauses while the page is %s, and goes on afterwards', async (_, spy, away, back) => {
    const state = spy()
    const parts = answering(attempt => (attempt === 1 ? { status: 500 } : { status: 200, body: version(1) }))
    await parts.answer()
    state.mockReturnValue(away)
    await parts.advance(3600 * SECOND)
    back()
    await flush()
    expect(parts.requests).toHaveLength(1)
    state.mockReturnValue(!away)
    back()
    await parts.answer()
    expect(parts.requests).toHaveLength(2)
    expect(parts.handle.getState().status).toBe('success')
    parts.kernel.dispose()
  })

  it.each([408, 429, 503])('D11 %d: Retry-After is heeded, in seconds and as a date', async status => {
    const date = (ms: number) => new Date(ms).toUTCString()
    const parts = answering(attempt => ({
      status,
      headers: { 'Retry-After': attempt === 1 ? '2' : date(parts.now() + 5 * SECOND) },
    }))
    await parts.answer()
    await parts.advance(1_999)
    expect(parts.requests).toHaveLength(1)
    await parts.advance(1)
    await parts.answer()
    await parts.advance(3_999)
    expect(parts.requests).toHaveLength(2)
    await parts.advance(1_001)
    expect(parts.requests).toHaveLength(3)
  })

  it('D11 it is capped at 30 s, and other statuses do not heed it', async () => {
    const capped = answering(() => ({ status: 503, headers: { 'Retry-After': '3600' } }))
    await capped.answer()
    await capped.advance(30 * SECOND)
    expect(capped.times()).toEqual([0, 30 * SECOND])
    const other = answering(() => ({ status: 404, headers: { 'Retry-After': '1' } }))
    await other.answer()
    await other.advance(60 * SECOND)
    expect(other.requests).toHaveLength(1)
  })

  it('D12 a server render makes one attempt', async () => {
    const { kernel, requests, last, timers } = lab({ server: true })
    const fetched = pending(kernel.fetchContext(product, { productId: 5 }))
    await flush()
    await last().reply(failure('UNAVAILABLE'), { status: 503 })
    await expect(fetched).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(requests).toHaveLength(1)
    expect(timers).toEqual([])
  })

  it.each([
    ['a 500', 500],
    ['a network failure', 0],
  ])('D13 a call is sent once, also on %s', async (_, status) => {
    const { kernel, requests, last, advance } = lab()
    const called = pending(kernel.call(addReview, {}))
    await flush()
    await (status ? last().reply(failure('INTERNAL_ERROR'), { status }) : last().fail())
    await expect(called).rejects.toBeInstanceOf(MizanError)
    await advance(60 * SECOND)
    expect(requests).toHaveLength(1)
  })
})

describe('session and CSRF', () => {
  const session = (token: string | undefined, cookie: string | null = 'XSRF-TOKEN') => ({
    csrf: { cookie, header: 'X-XSRF-TOKEN', ...(token && { token }) },
  })
  const forget = () => {
    for (const name of ['XSRF-TOKEN', 'T'])
      document.cookie = `${name}=; expires=Thu, 01 Jan 1970 00:00:00 GMT`
  }
  /** The default: as `session/` says. */
  const guarded = (config = {}) => lab({ csrf: undefined as never, ...config })
  beforeEach(forget)
  afterEach(forget)

  it('D15 concurrent callers share one request for the session', async () => {
    const { kernel, sessions, calls } = guarded()
    kernel.call(addReview, {})
    kernel.call(addReview, {})
    kernel.initSession()
    await flush()
    expect(sessions()).toHaveLength(1)
    expect(calls()).toHaveLength(0)
    await sessions()[0]!.reply(session('secret', null))
    expect(calls().map(({ headers }) => headers.get('X-XSRF-TOKEN'))).toEqual(['secret', 'secret'])
    expect(sessions()[0]!.url).toBe('/api/mizan/session/')
  })

  it('D16 R12 three failures reject the callers; the next call asks again', async () => {
    const { kernel, sessions, calls, advance, now } = guarded()
    const started = now()
    const called = Promise.allSettled([kernel.call(addReview, {}), kernel.initSession()])
    for (const ms of [200, 400, 0]) {
      await flush()
      await sessions().at(-1)!.fail()
      await advance(ms)
    }
    for (const outcome of await called)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'NETWORK' } })
    expect(sessions().map(({ at }) => at - started)).toEqual([0, 200, 600])
    expect(calls()).toHaveLength(0)
    kernel.call(addReview, {})
    await flush()
    await sessions()[3]!.reply(session('secret', null))
    expect(calls()).toHaveLength(1)
  })

  it('D17 a refused token is asked for once more, and the call sent once more', async () => {
    const { kernel, sessions, calls } = guarded()
    const called = kernel.call(addReview, {})
    await flush()
    await sessions()[0]!.reply(session('old', null))
    await calls()[0]!.reply(failure('CSRF_FAILED'), { status: 403 })
    await sessions()[1]!.reply(session('new', null))
    expect(calls()[1]!.headers.get('X-XSRF-TOKEN')).toBe('new')
    await calls()[1]!.reply({ result: 1 })
    expect(await called).toBe(1)
  })

  it('D17 a second refusal comes to the surface', async () => {
    const { kernel, sessions, calls, requests } = guarded()
    const called = pending(kernel.call(addReview, {}))
    for (const i of [0, 1]) {
      await flush()
      await sessions()[i]!.reply(session('token', null))
      await calls()[i]!.reply(failure('CSRF_FAILED'), { status: 403 })
    }
    await expect(called).rejects.toMatchObject({ code: 'CSRF_FAILED', status: 403 })
    expect(requests).toHaveLength(4)
  })

  it('D18 the cookie is read anew before each call', async () => {
    const { kernel, sessions, calls } = guarded()
    kernel.call(addReview, {})
    await flush()
    document.cookie = 'XSRF-TOKEN=first%20one'
    await sessions()[0]!.reply(session('of the answer'))
    document.cookie = 'XSRF-TOKEN=second'
    kernel.call(addReview, {})
    await flush()
    expect(calls().map(({ headers }) => headers.get('X-XSRF-TOKEN'))).toEqual(['first one', 'second'])
    expect(sessions()).toHaveLength(1)
  })

  it('D18 names of cookie and header can be set; a cookie that is there spares the request', async () => {
    const { kernel, sessions, calls } = guarded({ csrf: { cookie: 'T', header: 'X-T' } })
    document.cookie = 'T=mine'
    kernel.call(addReview, {})
    await flush()
    expect(sessions()).toHaveLength(0)
    expect(calls()[0]!.headers.get('X-T')).toBe('mine')
  })

  it('D18 a server without CSRF gets no header, and with csrf: false nobody asks', async () => {
    const open = guarded()
    open.kernel.call(addReview, {})
    await flush()
    await open.sessions()[0]!.reply({ csrf: null })
    open.kernel.call(addReview, {})
    await flush()
    expect(open.calls().map(({ headers }) => headers.has('X-XSRF-TOKEN'))).toEqual([false, false])
    const none = lab()
    const called = pending(none.kernel.call(addReview, {}))
    await flush()
    await none.calls()[0]!.reply(failure('CSRF_FAILED'), { status: 403 })
    await expect(called).rejects.toMatchObject({ code: 'CSRF_FAILED' })
    expect(none.sessions()).toHaveLength(0)
  })
})

describe('answers', () => {
  async function read(
    reply: (parts: ReturnType<typeof lab>) => Promise<void>,
    ref: ContextRef<any, any> = product,
  ) {
    const parts = lab({ server: true })
    const fetched = parts.kernel.fetchContext(ref, { productId: 5 }).then(
      data => ({ data }),
      (error: MizanError) => ({ error }),
    )
    await flush()
    await reply(parts)
    return { ...parts, outcome: (await fetched) as { data?: unknown; error?: MizanError<string, any> } }
  }

  it.each([
    ['D19 a 502 of a proxy', '<h1>Bad Gateway</h1>', 502, 'BAD_RESPONSE'],
    ['D19 a JSON error that is not the envelope', { message: 'no' }, 500, 'BAD_RESPONSE'],
    ['D20 malformed JSON', '{"product":', 200, 'BAD_RESPONSE'],
    ['D20 a log-in page', '<html>', 200, 'BAD_RESPONSE'],
    ['D20 JSON that is no bundle', '[1]', 200, 'BAD_RESPONSE'],
    ['D20 an empty answer', '', 200, 'BAD_RESPONSE'],
    ['D20 a bundle without a slot', { other: 1 }, 200, 'SCHEMA'],
    ['D20 a 200 with an error', failure('FORBIDDEN'), 200, 'FORBIDDEN'],
    ['D21 a 204 to a read', '', 204, 'BAD_RESPONSE'],
  ])('%s is a typed error', async (_, body, status, code) => {
    const { outcome, diagnostics } = await read(({ last }) => last().reply(body, { status }))
    expect(outcome.error).toMatchObject({ code, status })
    if (code === 'BAD_RESPONSE') {
      expect(outcome.error!.details.text).toBe(typeof body === 'string' ? body : JSON.stringify(body))
      expect(diagnostics).toEqual(['MZ-R07'])
    }
  })

  it("D21 a call's 204 is undefined", async () => {
    const { kernel, last } = lab()
    const called = kernel.call(addReview, {})
    await flush()
    await last().reply(undefined, { status: 204 })
    expect(await called).toBeUndefined()
  })

  it('D22 one class, whose code narrows the details', async () => {
    const fields = [{ path: ['review', 'rating'], code: 'Max', message: 'too much', attributes: { max: 5 } }]
    const { outcome } = await read(({ last }) =>
      last().reply(failure('VALIDATION_FAILED', { fields, form: [] }), { status: 422 }),
    )
    expect(outcome.error).toBeInstanceOf(MizanError)
    expect(outcome.error).toMatchObject({
      name: 'MizanError',
      code: 'VALIDATION_FAILED',
      status: 422,
      details: { fields },
    })
  })

  it('a required parameter that is missing is refused before the request', async () => {
    const { kernel, requests, diagnostics, advance } = lab()
    const handle = kernel.registerContext(product, { page: 2 })
    handle.subscribe(() => {})
    await advance(60 * SECOND)
    expect(requests).toHaveLength(0)
    expect(handle.getState()).toMatchObject({
      status: 'error',
      error: { code: 'BAD_REQUEST', details: { path: ['productId'] } },
    })
    expect(diagnostics).toEqual(['MZ-R05'])
  })

  it('another schema is told once, and nothing breaks', async () => {
    const { kernel, last, diagnostics } = lab({ schema: { hash: 'mine' } })
    for (const hash of ['mine', 'theirs', 'theirs']) {
      const fetched = kernel.registerContext(product, { productId: 5 }).refetch()
      await flush()
      await last().reply(version(1), { headers: { 'X-Mizan-Schema': hash } })
      expect((await fetched).status).toBe('success')
    }
    expect(diagnostics).toEqual(['MZ-R01'])
  })
})

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
