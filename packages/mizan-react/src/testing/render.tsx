import { act, render, type RenderResult } from '@testing-library/react'
import { StrictMode, type ReactNode } from 'react'
import { MizanProvider } from 'mizan-react'
import { lab } from '../../../mizan-runtime/src/testing/lab.ts'
import type { KernelConfig } from 'mizan-runtime'

export { failure, flush } from '../../../mizan-runtime/src/testing/lab.ts'

/** A kernel whose network is in the test's hand, and components over it. */
export function stage({ strict = false, ...config }: KernelConfig & { strict?: boolean } = {}) {
  const parts = lab(config)
  const tree = (children: ReactNode) => {
    const page = <MizanProvider kernel={parts.kernel}>{children}</MizanProvider>
    return strict ? <StrictMode>{page}</StrictMode> : page
  }
  return {
    ...parts,
    tree,
    async show(children: ReactNode): Promise<RenderResult & { update(children: ReactNode): Promise<void> }> {
      let result!: RenderResult
      await act(async () => {
        result = render(tree(children))
      })
      return { ...result, update: next => act(async () => result.rerender(tree(next))) }
    },
    /** Answers a request, and lets React show it. */
    reply: (
      request: { reply: (body?: unknown, options?: object) => Promise<void> } | undefined,
      body?: unknown,
      options?: object,
    ) => act(() => request!.reply(body, options)),
    pass: (ms: number) => act(() => parts.advance(ms)),
  }
}

export const modes = [
  ['outside StrictMode', false],
  ['in StrictMode', true],
] as const

export const product = (version: number, quantity = 3) => ({
  product: { id: 5, name: `lamp ${version}`, price: '10.00' },
  stock: { quantity },
})
export const reviews = (...titles: string[]) => ({
  reviews: titles.map((title, id) => ({ id, rating: 5, title, text: '', date: '2026-11-23' })),
  rating: { average: 5, count: titles.length },
})
