import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { sources } from '../../conformance/sources.ts'

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  environments: { client: { resolve: { conditions: ['browser', 'module', 'development'] } } },
  resolve: { alias: sources },
  test: {
    name: 'mizan-forms',
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    restoreMocks: true,
    server: { deps: { inline: [/svelte/] } },
  },
})
