import { render, type RenderResult } from '@testing-library/svelte'
import { tick, type Component } from 'svelte'
import { afterEach } from 'vitest'
import type { Kernel, KernelConfig } from 'mizan-runtime'
import Root from '../../test/components/Root.svelte'
import { flush, lab } from '../../../mizan-runtime/src/testing/lab.ts'

export { failure } from '../../../mizan-runtime/src/testing/lab.ts'

/** Lets everything happen that follows, and Svelte show it. */
export async function settle(): Promise<void> {
  await tick()
  await flush()
  await tick()
}

const kernels: Kernel[] = []
afterEach(() => {
  for (const kernel of kernels.splice(0)) kernel.dispose()
})

/** A kernel whose network is in the test's hand, and components over it. */
export function stage(config: KernelConfig = {}) {
  const parts = lab(config)
  kernels.push(parts.kernel)
  return {
    ...parts,
    async show<P extends Record<string, unknown>>(
      component: Component<P>,
      props?: P,
    ): Promise<RenderResult<Component>> {
      const result = render(Root, { props: { kernel: parts.kernel, component, ...props } })
      await settle()
      return result
    },
    /** Answers a request, and lets Svelte show it. */
    async reply(
      request: { reply: (body?: unknown, options?: object) => Promise<void> } | undefined,
      body?: unknown,
      options?: object,
    ) {
      await request!.reply(body, options)
      await settle()
    },
  }
}

export const product = (version: number, quantity = 3) => ({
  product: { id: 5, name: `lamp ${version}`, price: '10.00' },
  stock: { quantity },
})
export const reviews = (...titles: string[]) => ({
  reviews: titles.map((title, id) => ({ id, rating: 5, title, text: '', date: '2026-11-23' })),
  rating: { average: 5, count: titles.length },
})
