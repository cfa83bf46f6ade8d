import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const source = (path: string) => fileURLToPath(new URL(`../packages/${path}`, import.meta.url))

export default defineConfig({
  plugins: [vue(), svelte({ configFile: false })],
  environments: { client: { resolve: { conditions: ['browser', 'module', 'development'] } } },
  resolve: {
    alias: [
      { find: /^(mizan-\w+)$/, replacement: source('$1/src/index.ts') },
      { find: /^mizan-runtime\/(.*)$/, replacement: source('mizan-runtime/src/$1.ts') },
    ],
  },
  test: {
    name: 'conformance',
    environment: 'happy-dom',
    include: ['suite/*.test.ts'],
    restoreMocks: true,
    server: { deps: { inline: [/svelte/] } },
  },
})
