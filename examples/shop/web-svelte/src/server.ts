import { serve } from 'mizan-ssr-worker' // first: from here on, what is printed goes to the log
import { renderSvelte } from 'mizan-ssr-worker/svelte'
import { placeOf } from 'shop-web-shared/rendered'
import App from './app.svelte'
import { schema } from './generated/index.ts'

serve(
  renderSvelte(
    ({ page, kernel }) => {
      const rendered = placeOf(page)
      return rendered ? { component: App, props: { kernel, rendered } } : null
    },
    { schema },
  ),
)
