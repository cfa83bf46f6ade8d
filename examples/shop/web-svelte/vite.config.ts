import { svelte } from '@sveltejs/vite-plugin-svelte'
import { shop } from 'shop-web-shared/vite'
import { defineConfig } from 'vite'

export default defineConfig({ plugins: [svelte(), shop('src/server.ts')] })
