import react from '@vitejs/plugin-react'
import { shop } from 'shop-web-shared/vite'
import { defineConfig } from 'vite'

export default defineConfig({ plugins: [react(), shop('src/server.tsx')] })
