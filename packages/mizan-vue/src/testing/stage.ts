import { cleanup, render, type RenderResult } from '@testing-library/vue'
import { defineComponent, h, nextTick, type VNodeChild } from 'vue'
import { mizanPlugin } from 'mizan-vue'
import { afterEach } from 'vitest'
import type { KernelConfig } from 'mizan-runtime'
import { flush } from '../../../mizan-runtime/src/testing/lab.ts'
import { shopLab } from '../../../mizan-runtime/src/testing/shop.ts'

export { failure } from '../../../mizan-runtime/src/testing/lab.ts'
export { product, reviews } from '../../../mizan-runtime/src/testing/shop.ts'

/** Lets everything happen that follows, and Vue show it. */
export async function settle(): Promise<void> {
  await nextTick()
  await flush()
  await nextTick()
}

/** A component from what its `setup` gives: a render function. */
export const component = (setup: () => () => VNodeChild) => defineComponent({ setup: () => setup() })

afterEach(cleanup)

/** A kernel whose network is in the test's hand, and an application over it. */
export function stage(config: KernelConfig = {}) {
  const parts = shopLab(config, run => run().then(settle))
  return {
    ...parts,
    /** Mounts a component in an application of its own. */
    async show(root: object): Promise<RenderResult> {
      const result = render(root, { global: { plugins: [[mizanPlugin, parts.kernel]] } })
      await settle()
      return result
    },
  }
}

/** A page whose only part can be taken away and brought back. */
export const toggled = (isShown: { readonly value: boolean }, part: object) =>
  component(() => () => (isShown.value ? h(part) : h('i', 'nothing')))
