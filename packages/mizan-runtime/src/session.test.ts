// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addReview, failure, flush, lab, pending } from './testing/lab.ts'

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

  it('D18 a token from before an identity change is not sent again', async () => {
    const { kernel, sessions, calls } = guarded()
    kernel.call(addReview, {})
    await flush()
    await sessions()[0]!.reply(session("ann's", null))
    kernel.call(addReview, {})
    kernel.reset('bob')
    kernel.call(addReview, {})
    await flush()
    await sessions()[1]!.reply(session("bob's", null))
    expect(calls().map(({ headers }) => headers.get('X-XSRF-TOKEN'))).toEqual(["ann's", "ann's", "bob's"])
    expect(sessions()).toHaveLength(2)
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
