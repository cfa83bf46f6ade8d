import { describe, expect, it } from 'vitest'
import { failure, flush, lab, pending, product } from './testing/lab.ts'
import { clockOf, validate } from './validation.ts'

const addReview = { name: 'addReview', affects: ['product'] }
const findings = { fields: [{ path: ['rating'], code: 'Max', message: 'too many' }], form: [] }

describe('validate', () => {
  it('asks about arguments, all or those below paths, and says nothing of what is visible', async () => {
    const { kernel, last } = lab()
    kernel.registerContext(product, { productId: 5 }).subscribe(() => {})
    const all = validate(kernel, addReview, { rating: 9 }, undefined)
    await flush()
    expect([last().url, last().method, last().body]).toEqual([
      '/api/mizan/validate/',
      'POST',
      { fn: 'addReview', args: { rating: 9 } },
    ])
    await last().reply(findings)
    expect(await all).toEqual(findings)
    void validate(kernel, addReview, { rating: 9 }, [['rating']])
    await flush()
    expect(last().body.paths).toEqual([['rating']])
  })

  it('shows itself to middleware, and has the CSRF token of a call', async () => {
    const kinds: string[] = []
    const { kernel, last, sessions } = lab({
      csrf: { cookie: null as never, header: 'X-Token' },
      middleware: [(request, next) => (kinds.push(request.kind), next(request))],
    })
    void validate(kernel, addReview, {}, [])
    await flush()
    await sessions()[0]!.reply({ csrf: { cookie: null, header: 'X-Token', token: 't' } })
    expect([kinds, last().headers.get('X-Token')]).toEqual([['session', 'validate'], 't'])
  })

  it('fails as a call does, is never repeated, and makes nothing stale', async () => {
    const { kernel, requests, last, diagnostics } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})
    await flush()
    await last().reply({ product: {} })
    const refused = pending(validate(kernel, addReview, {}, undefined))
    await flush()
    await last().reply(failure('FORBIDDEN'), { status: 403 })
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const odd = pending(validate(kernel, addReview, {}, undefined))
    await flush()
    await last().reply({ fields: [] })
    await expect(odd).rejects.toMatchObject({ code: 'BAD_RESPONSE' })
    expect([requests.length, diagnostics, handle.getState().stale]).toEqual([3, ['MZ-R07'], false])
  })

  it('ends with its signal', async () => {
    const { kernel, last } = lab()
    const controller = new AbortController()
    const ended = pending(validate(kernel, addReview, {}, undefined, { signal: controller.signal }))
    await flush()
    controller.abort()
    await expect(ended).rejects.toMatchObject({ name: 'AbortError' })
    expect(last().aborted).toBe(true)
  })

  it('gives the kernel’s clock', () => {
    const { kernel, now } = lab()
    expect(clockOf(kernel).now()).toBe(now())
  })
})
