import { render, type RenderResult } from '@testing-library/svelte'
import { tick, type Component } from 'svelte'
import type { KernelConfig } from 'mizan-runtime'
import Root from '../../test/components/Root.svelte'
import { flush } from '../../../mizan-runtime/src/testing/lab.ts'
import { shopLab } from '../../../mizan-runtime/src/testing/shop.ts'

export { failure } from '../../../mizan-runtime/src/testing/lab.ts'
export { product, reviews } from '../../../mizan-runtime/src/testing/shop.ts'

/** Lets everything happen that follows, and Svelte show it. */
export async function settle(): Promise<void> {
  await tick()
  await flush()
  await tick()
}

/** A kernel whose network is in the test's hand, and components over it. */
export function stage(config: KernelConfig = {}) {
  const parts = shopLab(config, run => run().then(settle))
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
  }
}
