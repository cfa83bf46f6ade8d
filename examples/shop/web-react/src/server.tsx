import { serve } from 'mizan-ssr-worker' // first: from here on, what is printed goes to the log
import { renderReact } from 'mizan-ssr-worker/react'
import { MizanProvider } from 'mizan-react'
import { placeOf } from 'shop-web-shared/rendered'
import { App } from './app.tsx'
import { schema } from './generated/index.ts'
import { PlaceContext } from './router.tsx'

serve(
  renderReact(
    ({ page, kernel }) => {
      const place = placeOf(page)
      return (
        place && (
          <MizanProvider kernel={kernel}>
            <PlaceContext value={place}>
              <App />
            </PlaceContext>
          </MizanProvider>
        )
      )
    },
    { schema },
  ),
)
