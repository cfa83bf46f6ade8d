import type { App } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { withKernel, type PageConfig, type PageContext } from './kernel.ts'
import type { Render } from './types.ts'

/** An application of Vue, and what belongs into the document's head; asked for when the page is rendered. */
export interface VuePage {
  readonly app: App
  readonly head?: () => string | Promise<string>
}

/**
 * Renders Vue pages, for `serve`. `app` makes a page's application, with `createSSRApp(…).use(mizanPlugin, kernel)`; nothing
 * if it knows no such page.
 */
export function renderVue(
  app: (context: PageContext) => App | VuePage | null | undefined,
  config?: PageConfig,
): Render {
  return (page, payload) =>
    withKernel(page, payload, config, async context => {
      const made = app(context)
      if (!made) return null
      const { app: root, head } = 'app' in made ? made : { app: made, head: undefined }
      const body = await renderToString(root)
      return { head: await head?.(), body }
    })
}

export type { PageConfig, PageContext } from './kernel.ts'
