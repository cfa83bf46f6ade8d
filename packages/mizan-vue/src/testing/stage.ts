import { cleanup, render, type RenderResult } from '@testing-library/vue'
import { defineComponent, h, nextTick, type VNodeChild } from 'vue'
import { mizanPlugin } from 'mizan-vue'
import { afterEach } from 'vitest'
import type { Kernel, KernelConfig } from 'mizan-runtime'
import { flush, lab } from '../../../mizan-runtime/src/testing/lab.ts'

export { failure } from '../../../mizan-runtime/src/testing/lab.ts'

/** Lets everything happen that follows, and Vue show it. */
export async function settle(): Promise<void> {
  await nextTick()
  await flush()
  await nextTick()
}

/** A component from what its `setup` gives: a render function. */
export const component = (setup: () => () => VNodeChild) => defineComponent({ setup: () => setup() })

const kernels: Kernel[] = []
afterEach(() => {
  cleanup()
  for (const kernel of kernels.splice(0)) kernel.dispose()
})

/** A kernel whose network is in the test's hand, and an application over it. */
export function stage(config: KernelConfig = {}) {
  const parts = lab(config)
  kernels.push(parts.kernel)
  return {
    ...parts,
    /** Mounts a component in an application of its own. */
    async show(root: object): Promise<RenderResult> {
      const result = render(root, { global: { plugins: [[mizanPlugin, parts.kernel]] } })
      await settle()
      return result
    },
    /** Answers a request, and lets Vue show it. */
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

/** A page whose only part can be taken away and brought back. */
export const toggled = (isShown: { readonly value: boolean }, part: object) =>
  component(() => () => (isShown.value ? h(part) : h('i', 'nothing')))

export const product = (version: number, quantity = 3) => ({
  product: { id: 5, name: `lamp ${version}`, price: '10.00' },
  stock: { quantity },
})
export const reviews = (...titles: string[]) => ({
  reviews: titles.map((title, id) => ({ id, rating: 5, title, text: '', date: '2026-11-23' })),
  rating: { average: 5, count: titles.length },
})
