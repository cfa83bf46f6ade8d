import type { Component } from 'svelte'
import { render } from 'svelte/server'
import { withKernel, type PageConfig, type PageContext } from './kernel.ts'
import type { Render } from './types.ts'

/** A component of Svelte and its props. */
export interface SveltePage<P extends object = Record<string, unknown>> {
  readonly component: Component<P>
  readonly props: P
}

/**
 * Renders Svelte pages, for `serve`. `app` gives a page's root component and its props, the kernel among them, for
 * `provideKernel(kernel)`; nothing if it knows no such page. What stands in `<svelte:head>` goes there.
 */
export function renderSvelte<P extends object>(
  app: (context: PageContext) => SveltePage<P> | null | undefined,
  config?: PageConfig,
): Render {
  return (page, payload) =>
    withKernel(page, payload, config, async context => {
      const made = app(context)
      if (!made) return null
      const { head, body } = await render(made.component as Component, { props: made.props })
      return { head, body }
    })
}

export type { PageConfig, PageContext } from './kernel.ts'
