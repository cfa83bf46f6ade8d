import { expect, it, vi } from 'vitest'
import type { Kernel } from 'mizan-runtime'
import { payload, page } from '../test/pages.tsx'
import { withKernel } from './kernel.ts'

const product = { name: 'product', params: {}, slots: ['stock'] } as const
const cart = { name: 'cart', params: {} } as const

it('a kernel gives what the page carries, and sends nothing', async () => {
  const fetch = vi.spyOn(globalThis, 'fetch')
  const seen = await withKernel(page, payload(3), undefined, ({ kernel }) =>
    kernel.fetchContext(product, { productId: 5 }),
  )
  expect(seen).toMatchObject({ stock: { quantity: 3 } })
  const error = await withKernel(page, payload(3), undefined, ({ kernel }) =>
    kernel.fetchContext(cart).catch((error: unknown) => error),
  )
  expect(error).toMatchObject({ code: 'NOT_RENDERED' })
  expect(fetch).not.toHaveBeenCalled()
})

it.each([
  ['renders', () => 'html'],
  [
    'fails',
    () => {
      throw new Error('thrown')
    },
  ],
  ['rejects', () => Promise.reject(new Error('rejected'))],
])('a kernel ends with a render that %s', async (_, render) => {
  let kept: Kernel | undefined
  await withKernel(page, payload(3), undefined, ({ kernel }) => {
    kept = kernel
    return render()
  }).catch(() => {})
  expect(kept!.registerContext(product, { productId: 5 }).getState().status).toBe('idle')
})

it('a payload that cannot be read is a page without data', async () => {
  const state = await withKernel(page, null as never, { onDiagnostic: () => {} }, ({ kernel }) =>
    kernel.registerContext(cart).getState(),
  )
  expect(state.status).toBe('idle')
})
