import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { MizanProvider } from 'mizan-react'
import { createKernel } from 'mizan-runtime'
import { clearHead, takeOver } from 'shop-web-shared/rendered'
import 'shop-web-shared/styles.css'
import { App } from './app.tsx'
import { schema } from './generated/index.ts'

const kernel = createKernel({ schema })
const { root, rendered } = takeOver(kernel)
const app = (
  <StrictMode>
    <MizanProvider kernel={kernel}>
      <App />
    </MizanProvider>
  </StrictMode>
)

if (rendered) hydrateRoot(root, app)
else {
  clearHead()
  createRoot(root).render(app)
}
