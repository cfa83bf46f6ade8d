import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { withKernel, type PageConfig, type PageContext } from './kernel.ts'
import { splitHead } from './splitHead.ts'
import type { Render } from './types.ts'

/**
 * Renders React pages, for `serve`. `app` gives a page's element, under a `<MizanProvider kernel={kernel}>`; nothing if it
 * knows no such page. `<title>`, `<meta>` and `<link>` go into the document's head wherever they stand.
 */
export function renderReact(app: (context: PageContext) => ReactNode, config?: PageConfig): Render {
  return (page, payload) =>
    withKernel(page, payload, config, context => {
      const element = app(context)
      return element ? splitHead(renderToString(element)) : null
    })
}

export type { PageConfig, PageContext } from './kernel.ts'
