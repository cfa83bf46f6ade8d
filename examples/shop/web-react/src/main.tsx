import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { MizanProvider } from 'mizan-react'
import { createKernel } from 'mizan-runtime'
import 'shop-web-shared/styles.css'
import { App } from './app.tsx'
import { schema } from './generated/index.ts'

const kernel = createKernel({ schema })

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MizanProvider kernel={kernel}>
      <App />
    </MizanProvider>
  </StrictMode>,
)
