import { svelte } from '@sveltejs/vite-plugin-svelte'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { sources } from './sources.ts'

export default defineConfig({
  plugins: [vue(), svelte({ configFile: false })],
  environments: { client: { resolve: { conditions: ['browser', 'module', 'development'] } } },
  resolve: { alias: sources },
  test: {
    name: 'conformance',
    environment: 'happy-dom',
    include: ['suite/*.test.ts'],
    restoreMocks: true,
    server: { deps: { inline: [/svelte/] } },
  },
})
