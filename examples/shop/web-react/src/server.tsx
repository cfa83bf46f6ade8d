import { serve } from 'mizan-ssr-worker' // first: from here on, what is printed goes to the log
import { renderReact } from 'mizan-ssr-worker/react'
import { MizanProvider } from 'mizan-react'
import { placeAt } from 'shop-web-shared/place'
import { addressOf } from 'shop-web-shared/rendered'
import { App } from './app.tsx'
import { schema } from './generated/index.ts'
import { PlaceContext } from './router.tsx'

serve(
  renderReact(
    ({ page, kernel }) => {
      const address = addressOf(page)
      return address === undefined ? null : (
        <MizanProvider kernel={kernel}>
          <PlaceContext value={placeAt(address)}>
            <App />
          </PlaceContext>
        </MizanProvider>
      )
    },
    { schema },
  ),
)
