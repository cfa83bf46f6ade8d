import { fileURLToPath } from 'node:url'
import type { UserConfig } from 'vite'

/** Where `npm run dev` finds the server. */
const server = 'http://localhost:8080'

/** What every front end's build has in common; the framework's plugin is its own. */
export const shop: UserConfig = {
  publicDir: fileURLToPath(new URL('public', import.meta.url)),
  build: {
    // Files instead of data: addresses, which the Content-Security-Policy does not allow.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      '/api': server,
      '/pictures': server,
      '/logout': server,
      '/login': { target: server, bypass: request => (request.method === 'GET' ? '/index.html' : undefined) },
    },
  },
}
