// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { MizanError } from './errors.ts'
import { addReview, failure, flush, lab, pending, product, version } from './testing/lab.ts'

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
