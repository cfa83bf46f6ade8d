// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dehydrate, hydrate, pageData, type HydrationPayload } from './hydration.ts'
import { cart, failure, flush, lab, pending, product, version } from './testing/lab.ts'

const payload = (data: unknown, age = 0, more: Partial<HydrationPayload> = {}): HydrationPayload => ({
  schema: 'mine',
  contexts: [{ context: 'product', params: { productId: 5, page: 1 }, age, data }],
  ...more,
})

describe('hydrate', () => {
  it('F2 R18 data that is fresh is there, and nothing is read, for named and global contexts', async () => {
    const { kernel, requests } = lab()
    hydrate(kernel, {
      contexts: [
        ...payload(version(1)).contexts,
        { context: 'cart', params: {}, age: 0, data: { cart: [] } },
      ],
    })
    const handles = [kernel.registerContext(product, { productId: 5 }), kernel.registerContext(cart)]
    for (const handle of handles) handle.subscribe(() => {})
    await flush()
    expect(handles.map(handle => handle.getSnapshot().status)).toEqual(['success', 'success'])
    expect(requests).toEqual([])
  })

  it('a page from a cache hydrates as old: shown, and read once', async () => {
    const { kernel, requests } = lab()
    hydrate(kernel, payload(version(1), 3_600_000))
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})
    await flush()
    expect(handle.getState()).toMatchObject({ status: 'success', data: version(1), fetching: true })
    expect(requests).toHaveLength(1)
  })

  it('F4 a page from a cache is shown as it is, and read after that if someone still looks', async () => {
    const { kernel, requests } = lab()
    hydrate(kernel, payload(version(1), 3_600_000))
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})()
    await flush()
    expect(requests).toEqual([])
    const seen: boolean[] = []
    handle.subscribe(() => seen.push(handle.getState().fetching))
    expect(handle.getState()).toMatchObject({ status: 'success', fetching: false })
    await flush()
    expect(seen).toEqual([true])
    expect(requests).toHaveLength(1)
  })

  it('F5 older data never replaces newer; newer replaces', () => {
    const { kernel } = lab()
    const shown = () => kernel.registerContext(product, { productId: 5 }).getState().data
    hydrate(kernel, payload(version(1), 1_000))
    hydrate(kernel, payload(version(2), 2_000))
    expect(shown()).toEqual(version(1))
    hydrate(kernel, payload(version(3), 500))
    expect(shown()).toEqual(version(3))
  })

  it('F6 a later refetch is not shadowed by it', async () => {
    const { kernel, last } = lab()
    hydrate(kernel, payload(version(1)))
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})
    handle.refetch()
    await flush()
    await last().reply(version(2))
    expect(handle.getState().data).toEqual(version(2))
  })

  it('F8 an error is shown without a request, and recovers', async () => {
    const { kernel, requests, last } = lab()
    const error = { code: 'NOT_FOUND', message: 'no such product', status: 404 }
    hydrate(kernel, { contexts: [{ context: 'product', params: { productId: 5, page: 1 }, age: 0, error }] })
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})
    await flush()
    expect(handle.getState()).toMatchObject({ status: 'error', error, stale: false, fetching: false })
    expect(requests).toEqual([])
    handle.refetch()
    await flush()
    await last().reply(version(1))
    expect(handle.getState()).toMatchObject({ status: 'success', error: null })
  })

  it('F9 ages count, not clocks', () => {
    const { kernel, now } = lab()
    hydrate(kernel, payload(version(1), 1_234))
    expect(kernel.registerContext(product, { productId: 5 }).getState().updatedAt).toBe(now() - 1_234)
  })

  it.each([
    [null],
    [undefined],
    ['text'],
    [7],
    [[]],
    [{}],
    [{ contexts: {} }],
    [{ contexts: [null, { context: 5 }, {}] }],
    [{ contexts: [{ context: 'product', params: null, age: 0, data: {} }] }],
    [{ contexts: [{ context: 'product', params: { productId: 5 }, data: {} }] }],
    [{ contexts: [{ context: 'product', params: { productId: 5 }, age: 0 }] }],
  ])('F10 %j is left out with a diagnostic', body => {
    const { kernel, diagnostics } = lab()
    expect(() => hydrate(kernel, body)).not.toThrow()
    expect(diagnostics[0]).toBe('MZ-R06')
    expect(kernel.registerContext(product, { productId: 5 }).getState().status).toBe('idle')
  })

  it('F10 what can be read beside it is used', () => {
    const { kernel } = lab()
    hydrate(kernel, { contexts: [null, ...payload(version(1)).contexts] })
    expect(kernel.registerContext(product, { productId: 5 }).getState().data).toEqual(version(1))
  })

  it('F15 values survive exactly, also names that look like a prototype', () => {
    const { kernel } = lab()
    const text =
      '{"cart":{"__proto__":{"polluted":true},"constructor":null,"empty":{},"list":[],"nothing":null}}'
    hydrate(kernel, JSON.parse(`{"contexts":[{"context":"cart","params":{},"age":0,"data":${text}}]}`))
    expect(JSON.stringify(kernel.registerContext(cart).getState().data)).toBe(text)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('an instance that is known keeps what its descriptor says', async () => {
    const { kernel, last } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.refetch()
    hydrate(kernel, payload(version(1)))
    handle.refetch({ force: true })
    await flush()
    await last().reply({ other: 1 })
    expect(handle.getState().error).toMatchObject({ code: 'SCHEMA' })
  })

  it('the page says whose data it is', async () => {
    const { kernel, last } = lab()
    hydrate(kernel, payload(version(1), 0, { identity: 'ann' }))
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.refetch()
    await flush()
    await last().reply(version(2), { headers: { 'X-Mizan-Identity': 'bob' } })
    expect(handle.getState().data).toBeUndefined()
  })

  it('another schema of the page is told like one of an answer', () => {
    const { kernel, diagnostics } = lab({ schema: { hash: 'theirs' } })
    hydrate(kernel, payload(version(1)))
    expect(diagnostics).toEqual(['MZ-R01'])
  })
})

describe('dehydrate', () => {
  it('F7 carries data and failures of the caller’s own; of others only that there is one', async () => {
    const { kernel, requests, advance } = lab({ server: true })
    for (const productId of [1, 2, 3, 4]) pending(kernel.fetchContext(product, { productId }))
    await flush()
    await requests[0]!.reply(version(1))
    await requests[1]!.reply(failure('NOT_FOUND'), { status: 404 })
    await requests[2]!.reply({ error: { code: 'INTERNAL_ERROR', message: 'secret' } }, { status: 500 })
    await requests[3]!.reply('secret page of a proxy', { status: 404 })
    await advance(50)
    const item = (productId: number, more: object) => ({
      context: 'product',
      params: { productId, page: 1 },
      ...more,
    })
    expect(dehydrate(kernel)).toEqual({
      contexts: [
        item(1, { age: 50, data: version(1) }),
        item(2, { age: 0, error: { code: 'NOT_FOUND', message: 'NOT_FOUND', status: 404 } }),
        item(3, {
          age: 86_400_000,
          error: { code: 'INTERNAL_ERROR', message: 'INTERNAL_ERROR', status: 500 },
        }),
        item(4, { age: 86_400_000, error: { code: 'BAD_RESPONSE', message: 'BAD_RESPONSE', status: 404 } }),
      ],
    })
  })

  it('F3 F7 a failure that stayed on the server is shown as it was there, and read again at once', async () => {
    const server = lab({ server: true })
    pending(server.kernel.fetchContext(product, { productId: 5 }))
    await flush()
    await server.last().reply(failure('UNAVAILABLE'), { status: 503 })
    const { kernel, last } = lab()
    hydrate(kernel, JSON.parse(JSON.stringify(dehydrate(server.kernel))))
    const handle = kernel.registerContext(product, { productId: 5 })
    const flags = ({ status, fetching, stale, failureCount }: typeof shown) => [
      status,
      fetching,
      stale,
      failureCount,
    ]
    const shown = server.kernel.registerContext(product, { productId: 5 }).getSnapshot()
    expect(flags(handle.getSnapshot())).toEqual(flags(shown))
    expect(handle.getSnapshot().error).toMatchObject({ code: 'UNAVAILABLE', status: 503 })
    handle.subscribe(() => {})
    await flush()
    await last().reply(version(1))
    expect(handle.getState()).toMatchObject({ status: 'success', data: version(1) })
  })

  it('F13 says whose data it is', async () => {
    const server = lab({ server: true })
    server.kernel.prefetch(product, { productId: 5 })
    await flush()
    await server.last().reply(version(1), { headers: { 'X-Mizan-Identity': 'ann' } })
    const { kernel, last } = lab()
    hydrate(kernel, dehydrate(server.kernel))
    const handle = kernel.registerContext(product, { productId: 5 })
    kernel.prefetch(cart)
    await flush()
    expect(handle.getState().data).toEqual(version(1))
    await last().reply({ cart: [] }, { headers: { 'X-Mizan-Identity': 'bob' } })
    expect(handle.getState().data).toBeUndefined()
  })

  it('what it gives is what hydrate takes', async () => {
    const server = lab({ server: true })
    server.kernel.prefetch(product, { productId: 5 })
    await flush()
    await server.last().reply(version(1))
    const { kernel, requests } = lab()
    hydrate(kernel, JSON.parse(JSON.stringify(dehydrate(server.kernel))))
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})
    await flush()
    expect(handle.getState()).toMatchObject({ data: version(1), stale: false, fetching: false })
    expect(requests).toEqual([])
  })
})

const vectors = JSON.parse(
  readFileSync(`${import.meta.dirname}/../../../protocol/vectors/hydration-escape.json`, 'utf8'),
) as { cases: { value: unknown; script: string }[] }

describe('pageData', () => {
  const page = (text: string) => {
    document.body.innerHTML = ''
    const script = document.createElement('script')
    script.type = 'application/json'
    script.id = '__MIZAN_SSR_DATA__'
    script.textContent = text
    document.body.append(script)
  }

  it.each(vectors.cases.map(({ value, script }) => [script, value] as [string, unknown]))(
    'F11 %s',
    (script, value) => {
      page(script)
      expect(pageData()).toEqual(value)
    },
  )

  it('F10 a tag that is missing or malformed is null', () => {
    document.body.innerHTML = ''
    expect(pageData()).toBeNull()
    page('{"contexts":')
    expect(pageData()).toBeNull()
  })
})
