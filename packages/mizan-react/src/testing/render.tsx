import { act, render, type RenderResult } from '@testing-library/react'
import { StrictMode, type ReactNode } from 'react'
import { MizanProvider } from 'mizan-react'
import { shopLab } from '../../../mizan-runtime/src/testing/shop.ts'
import type { KernelConfig } from 'mizan-runtime'

export { failure, flush } from '../../../mizan-runtime/src/testing/lab.ts'
export { product, reviews } from '../../../mizan-runtime/src/testing/shop.ts'

/** A kernel whose network is in the test's hand, and components over it. */
export function stage({ strict = false, ...config }: KernelConfig & { strict?: boolean } = {}) {
  const parts = shopLab(config, run => act(run))
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
  }
}

export const modes = [
  ['outside StrictMode', false],
  ['in StrictMode', true],
] as const
