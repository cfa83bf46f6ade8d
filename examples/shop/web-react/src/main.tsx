import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { MizanProvider } from 'mizan-react'
import { createKernel } from 'mizan-runtime'
import { App } from './app.tsx'
import { schema } from './generated/index.ts'
import './styles/base.css'
import './styles/layout.css'
import './styles/parts.css'
import './styles/pages.css'

const kernel = createKernel({ schema })

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MizanProvider kernel={kernel}>
      <App />
    </MizanProvider>
  </StrictMode>,
)
