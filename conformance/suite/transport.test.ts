import { expect, it, vi } from 'vitest'
import { failure, five, forEachAdapter, product, review } from '../stage.ts'

const stock = { id: 'stock', reads: 'stock', params: five } as const
const unavailable = [failure('UNAVAILABLE'), { status: 500 }] as const

forEachAdapter(open => {
  it('D1 D5 a server that fails is asked three times, and the page stays loading meanwhile', async () => {
    const { history, reads, reply, pass } = await open([stock])
    const begun = reads('product')[0]!.at
    await reply(reads('product')[0], ...unavailable)
    await pass(200)
    await reply(reads('product')[1], ...unavailable)
    await pass(400)
    await reply(reads('product')[2], ...unavailable)
    expect(reads('product').map(({ at }) => at - begun)).toEqual([0, 200, 600])
    expect(history('stock', ({ status, failureCount }) => [status, failureCount])).toEqual([
      ['loading', 0],
      ['loading', 1],
      ['loading', 2],
      ['error', 0],
    ])
  })

  it('D2 D4 a network that comes back is forgotten', async () => {
    const { shown, reads, fail, reply, pass } = await open([stock])
    await fail(reads('product')[0])
    await pass(200)
    await reply(reads('product')[1], product(3))
    await pass(1_000)
    expect(shown('stock')).toMatchObject({ status: 'success', failureCount: 0, error: null })
    expect(reads('product')).toHaveLength(2)
  })

  it('D3 what does not exist is asked for once', async () => {
    const { shown, reads, reply, pass } = await open([stock])
    await reply(reads('product')[0], failure('NOT_FOUND'), { status: 404 })
    await pass(10_000)
    expect(shown('stock')).toMatchObject({ status: 'error', error: 'NOT_FOUND', fetching: false })
    expect(reads('product')).toHaveLength(1)
  })

  it('D8 D9 attempts go on while one component stays, and end with the last', async () => {
    const { change, reads, reply, pass } = await open([stock, { ...stock, id: 'other' }])
    await reply(reads('product')[0], ...unavailable)
    await change([stock])
    await pass(200)
    expect(reads('product')).toHaveLength(2)
    await reply(reads('product')[1], ...unavailable)
    await change([])
    await pass(10_000)
    expect(reads('product')).toHaveLength(2)
  })

  it('D10 attempts wait while the browser is offline', async () => {
    const { reads, reply, pass, act } = await open([stock])
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    await reply(reads('product')[0], ...unavailable)
    await pass(10_000)
    expect(reads('product')).toHaveLength(1)
    online.mockReturnValue(true)
    await act(() => window.dispatchEvent(new Event('online')))
    await pass(200)
    expect(reads('product')).toHaveLength(2)
  })

  it('D11 a server that says when is asked then', async () => {
    const { shown, reads, reply, pass } = await open([stock])
    await reply(reads('product')[0], failure('RATE_LIMITED'), {
      status: 429,
      headers: { 'Retry-After': '5' },
    })
    await pass(4_999)
    expect(reads('product')).toHaveLength(1)
    await pass(1)
    await reply(reads('product')[1], product(3))
    expect(shown('stock')).toMatchObject({ status: 'success' })
  })

  it('D13 a call is sent once, whatever happens to it', async () => {
    const { shown, click, calls, reply, fail, pass } = await open([{ id: 'add', calls: review() }])
    await click('add')
    await reply(calls()[0], failure('INTERNAL_ERROR', { id: 'x' }), { status: 500 })
    await pass(10_000)
    expect(shown('add')).toMatchObject({ isPending: false, error: 'INTERNAL_ERROR' })
    await click('add')
    await fail(calls()[1])
    await pass(10_000)
    expect(shown('add')).toMatchObject({ isPending: false, error: 'NETWORK' })
    expect(calls()).toHaveLength(2)
  })

  it('D17 a refused token is renewed, and the call sent again, once', async () => {
    const config = { csrf: { cookie: 'XSRF', header: 'X-XSRF' } }
    const { shown, click, calls, sessions, reply } = await open([{ id: 'add', calls: review() }], config)
    const session = { csrf: { cookie: null, header: 'X-XSRF', token: 't' }, schema: 'x', identity: '-' }
    await click('add')
    await reply(sessions()[0], session)
    await reply(calls()[0], failure('CSRF_FAILED'), { status: 403 })
    await reply(sessions()[1], session)
    expect(shown('add')).toMatchObject({ isPending: true, error: null })
    await reply(calls()[1], failure('CSRF_FAILED'), { status: 403 })
    expect(shown('add')).toMatchObject({ isPending: false, error: 'CSRF_FAILED' })
    expect([calls(), sessions()].map(({ length }) => length)).toEqual([2, 2])
  })

  it('D27 a call that takes too long is an error of its own', async () => {
    const { shown, click, calls, pass } = await open([{ id: 'add', calls: review() }], { timeout: 1_000 })
    await click('add')
    await pass(1_000)
    expect(calls()[0]!.aborted).toBe(true)
    expect(shown('add')).toMatchObject({ isPending: false, error: 'TIMEOUT' })
  })

  it.each([
    ['a page of a proxy', '<html>', 502, 'BAD_RESPONSE'],
    ['a log-in page', '<html>', 200, 'BAD_RESPONSE'],
    ['half an answer', '{"product":', 200, 'BAD_RESPONSE'],
    ['another shape', ['product'], 200, 'BAD_RESPONSE'],
    ['a bundle without a slot', { product: {} }, 200, 'SCHEMA'],
    ['a bundle of another schema', { item: {}, amount: {} }, 200, 'SCHEMA'],
    ['an answer that says nothing', '', 204, 'BAD_RESPONSE'],
    ['a success that is an error', failure('FORBIDDEN'), 200, 'FORBIDDEN'],
  ])('D19 D20 D21 %s is an error on the page, not an exception in it', async (_, body, status, code) => {
    const config = { schema: { hash: 'mine' } }
    const { shown, read, diagnostics, reads, reply, pass, act } = await open([stock], config)
    const headers = { 'X-Mizan-Schema': code === 'SCHEMA' ? 'theirs' : 'mine' }
    for (let attempt = 0; attempt < (status === 502 ? 3 : 1); attempt++) {
      await reply(reads('product')[attempt], body, { status, headers })
      await pass(1_000)
    }
    expect(shown('stock')).toMatchObject({ status: 'error', error: code, fetching: false })
    expect(new Set(diagnostics)).toEqual(new Set(code === 'SCHEMA' ? ['MZ-R01', 'MZ-R07'] : ['MZ-R07']))
    await act(() => void read('stock').refetch())
    await reply(reads('product').at(-1), product(3))
    expect(shown('stock')).toMatchObject({ status: 'success', data: { quantity: 3 }, error: null })
  })

  it.each([
    ['a page of a proxy', '<html>', 502, 'BAD_RESPONSE'],
    ['a log-in page', '<html>', 200, 'BAD_RESPONSE'],
    ['half an answer', '{"result":', 200, 'BAD_RESPONSE'],
    ['another shape', { review: {} }, 200, 'BAD_RESPONSE'],
    ['a success that is an error', failure('FORBIDDEN'), 200, 'FORBIDDEN'],
  ])(
    'D19 D20 %s to a call is an error on the page, and the next call works',
    async (_, body, status, code) => {
      const { shown, diagnostics, click, calls, reply } = await open([{ id: 'add', calls: review() }])
      await click('add')
      await reply(calls()[0], body, { status })
      expect(shown('add')).toMatchObject({ isPending: false, error: code })
      expect(diagnostics).toEqual(['MZ-R07'])
      await click('add')
      await reply(calls()[1], { result: { id: 1 } })
      expect(shown('add')).toMatchObject({ isPending: false, error: null, data: { id: 1 } })
    },
  )

  it('D22 a component has the fields that are wrong', async () => {
    const { call, click, calls, reply } = await open([{ id: 'add', calls: review('') }])
    const fields = [{ path: ['review', 'title'], code: 'NotBlank', message: 'must not be blank' }]
    await click('add')
    await reply(calls()[0], failure('VALIDATION_FAILED', { fields, form: [] }), { status: 422 })
    expect(call('add').error).toMatchObject({ code: 'VALIDATION_FAILED', status: 422, details: { fields } })
  })
})
