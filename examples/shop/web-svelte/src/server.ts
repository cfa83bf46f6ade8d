import { serve } from 'mizan-ssr-worker' // first: from here on, what is printed goes to the log
import { renderSvelte } from 'mizan-ssr-worker/svelte'
import { placeAt } from 'shop-web-shared/place'
import { addressOf } from 'shop-web-shared/rendered'
import App from './app.svelte'
import { schema } from './generated/index.ts'

serve(
  renderSvelte(
    ({ page, kernel }) => {
      const address = addressOf(page)
      return address === undefined ? null : { component: App, props: { kernel, rendered: placeAt(address) } }
    },
    { schema },
  ),
)
