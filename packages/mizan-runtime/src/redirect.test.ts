// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addReview, failure, flush, lab, pending, product, watching } from './testing/lab.ts'

afterEach(() => vi.restoreAllMocks())

describe('an answer that leads somewhere', () => {
  async function answered(redirect: string) {
    const navigate = vi.fn()
    const { kernel, last, diagnostics } = lab({ navigate })
    const called = kernel.call(addReview, {})
    await flush()
    await last().reply({ result: null, redirect })
    expect(await called).toBeNull()
    return { paths: navigate.mock.calls.flat(), diagnostics }
  }

  it.each(['/', '/orders/7?paid=true#top', '/a?next=https:%2F%2Fb', '/%2F%2Fevil.example', '/ü:b'])(
    'goes to the path %j of this site',
    async path => expect(await answered(path)).toEqual({ paths: [path], diagnostics: [] }),
  )

  it.each([
    '//evil.example',
    '/a//b',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    'javascript:x',
    'orders',
  ])('goes nowhere for %j, with a diagnostic', async path =>
    expect(await answered(path)).toEqual({ paths: [], diagnostics: ['MZ-R09'] }),
  )

  it('lets the browser load the page where no router is given', async () => {
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => {})
    const { kernel, last } = lab()
    kernel.call(addReview, {})
    await flush()
    await last().reply({ result: null, redirect: '/orders/7' })
    expect(assign.mock.calls).toEqual([['/orders/7']])
  })

  it('goes there when what the call changed is known to be stale, and not when the call failed', async () => {
    const stale: boolean[] = []
    const { answered, handle } = await watching([{ productId: 5 }], {
      navigate: () => stale.push(handle.getState().stale),
    })
    await pending(answered({ ...failure('REFUSED'), redirect: '/a' }, { status: 409 })).catch(() => {})
    expect(stale).toEqual([])
    pending(answered({ result: null, redirect: '/a', invalidate: ['product'] }))
    await flush()
    expect(stale).toEqual([true])
  })

  it('is a call that succeeded also if the router throws', async () => {
    const errors: unknown[] = []
    const note = (cause: unknown) => errors.push(cause)
    process.on('uncaughtException', note)
    const broken = new Error('no such route')
    const { kernel, last, requests } = lab({
      navigate: () => {
        throw broken
      },
    })
    kernel.registerContext(product, { productId: 5 }).subscribe(() => {})
    const called = kernel.call(addReview, {})
    await flush()
    await last().reply({ result: 'done', redirect: '/a' })
    expect(await called).toBe('done')
    process.off('uncaughtException', note)
    expect(errors).toEqual([broken])
    expect(requests).toHaveLength(2)
  })
})
