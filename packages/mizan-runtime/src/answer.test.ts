import { describe, expect, it } from 'vitest'
import { MizanError } from './errors.ts'
import { addReview, failure, flush, lab, product, version } from './testing/lab.ts'
import type { ContextRef } from './types.ts'

const SECOND = 1_000

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
    expect(diagnostics).toEqual(['MZ-R07'])
    if (code !== 'FORBIDDEN')
      expect(outcome.error!.details.text).toBe(typeof body === 'string' ? body : JSON.stringify(body))
  })

  it.each([
    ['D19 a 502 of a proxy', '<h1>Bad Gateway</h1>', 502, 'BAD_RESPONSE'],
    ['D20 malformed JSON', '{"result":', 200, 'BAD_RESPONSE'],
    ['D20 a log-in page', '<html>', 200, 'BAD_RESPONSE'],
    ['D20 JSON that has no result', { product: 1 }, 200, 'BAD_RESPONSE'],
    ['D20 an empty answer', '', 200, 'BAD_RESPONSE'],
    ['D20 a 200 with an error', failure('FORBIDDEN'), 200, 'FORBIDDEN'],
  ])('%s to a call is a typed error', async (_, body, status, code) => {
    const { kernel, last, diagnostics } = lab()
    const called = kernel.call(addReview, {}).catch((cause: unknown) => cause)
    await flush()
    await last().reply(body, { status })
    expect(await called).toMatchObject({ code, status })
    expect(diagnostics).toEqual(['MZ-R07'])
  })

  it('D20 an error with its own status is no news for a developer', async () => {
    const { outcome, diagnostics } = await read(({ last }) =>
      last().reply(failure('FORBIDDEN'), { status: 403 }),
    )
    expect(outcome.error).toMatchObject({ code: 'FORBIDDEN', status: 403 })
    expect(diagnostics).toEqual([])
  })

  it('D20 a bundle of another schema is a typed error, and both are told', async () => {
    const { kernel, last, diagnostics } = lab({ server: true, schema: { hash: 'mine' } })
    const fetched = kernel.fetchContext(product, { productId: 5 }).catch((cause: unknown) => cause)
    await flush()
    await last().reply({ item: {} }, { headers: { 'X-Mizan-Schema': 'theirs' } })
    expect(await fetched).toMatchObject({ code: 'SCHEMA', status: 200 })
    expect(diagnostics).toEqual(['MZ-R01', 'MZ-R07'])
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
