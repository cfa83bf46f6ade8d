import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `npm run dev` finds the server. */
const server = 'http://localhost:8080'

export default defineConfig({
  plugins: [react()],
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
})
