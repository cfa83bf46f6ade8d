import { readFileSync } from 'node:fs'
import { act, cleanup } from '@testing-library/react'
import { StrictMode, type ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { dehydrate, hydrate } from 'mizan-runtime/hydration'
import { MizanProvider } from 'mizan-react'
import { ProductProvider, productContext, useCart, useProduct, useReviews } from '../test/generated/index.ts'
import { failure, flush, modes, product, stage } from './testing/render.tsx'

afterEach(cleanup)

function Page() {
  const read = useProduct()
  const cart = useCart()
  return (
    <i>{`${read.status} ${read.data?.name} ${read.error?.code} ${read.fetching} ${read.stale} ${cart.status}`}</i>
  )
}
const App = (
  <ProductProvider productId={5}>
    <Page />
  </ProductProvider>
)

/** Renders on a server that has read the product, and hydrates in a browser. */
async function roundTrip(answer: { body: unknown; status?: number } | undefined, strict: boolean) {
  const server = stage({ server: true })
  if (answer) {
    server.kernel.prefetch(productContext, { productId: 5 })
    await flush()
    await server.last().reply(answer.body, answer)
  }
  const html = renderToString(<MizanProvider kernel={server.kernel}>{App}</MizanProvider>)
  await flush()
  const client = stage()
  hydrate(client.kernel, JSON.parse(JSON.stringify(dehydrate(server.kernel))))
  const container = document.createElement('div')
  container.innerHTML = html
  const mismatches: unknown[] = []
  const wrap = (children: ReactNode) => (strict ? <StrictMode>{children}</StrictMode> : children)
  const first = container.textContent
  let root!: ReturnType<typeof hydrateRoot>
  await act(async () => {
    root = hydrateRoot(container, wrap(<MizanProvider kernel={client.kernel}>{App}</MizanProvider>), {
      onRecoverableError: error => mismatches.push(error),
    })
  })
  return { server, client, container, first, mismatches, unmount: () => act(async () => root.unmount()) }
}

describe.each(modes)('server rendering, hydrated %s', (_, strict) => {
  it('F1 rendering on the server reads nothing', async () => {
    const { server } = await roundTrip(undefined, strict)
    expect(server.requests).toEqual([])
  })

  it.each([
    ['success', { body: product(1) }, 'success lamp 1 undefined false false loading'],
    [
      'an error',
      { body: failure('NOT_FOUND'), status: 404 },
      'error undefined NOT_FOUND false false loading',
    ],
    ['nothing read', undefined, 'loading undefined undefined true false loading'],
  ])(
    'F2 F3 F4 F17 %s: the same markup, and no request for what the page carries',
    async (_, answer, text) => {
      const { first, container, mismatches, client, unmount } = await roundTrip(answer, strict)
      expect(first).toBe(text)
      expect(container.textContent).toBe(text)
      expect(mismatches).toEqual([])
      expect(client.reads('product')).toHaveLength(answer ? 0 : 1)
      expect(client.reads('cart')).toHaveLength(1)
      await unmount()
    },
  )
})

describe('modules', () => {
  it('G16 are marked for the client, and make no React context or hook call at import', async () => {
    const source = readFileSync(`${import.meta.dirname}/index.ts`, 'utf8')
    expect(source.startsWith("'use client'\n")).toBe(true)
    vi.resetModules()
    vi.doMock('react', () => {
      const forbidden = () => {
        throw new Error('called at import')
      }
      const names = [
        'createContext',
        'createElement',
        'use',
        'useEffect',
        'useMemo',
        'useRef',
        'useSyncExternalStore',
      ]
      return Object.fromEntries(names.map(name => [name, forbidden]))
    })
    const generated = await import('../test/generated/index.ts')
    vi.doUnmock('react')
    expect(generated.useReviews).not.toBe(useReviews)
    expect(generated.productContext).toEqual(productContext)
  })
})
