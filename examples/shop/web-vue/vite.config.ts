import vue from '@vitejs/plugin-vue'
import { shop } from 'shop-web-shared/vite'
import { defineConfig } from 'vite'

export default defineConfig({ plugins: [vue(), shop('src/server.ts')] })
