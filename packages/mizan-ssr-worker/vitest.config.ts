import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { sources } from '../../conformance/sources.ts'

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  resolve: { alias: sources },
  test: {
    name: 'mizan-ssr-worker',
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    server: { deps: { inline: [/svelte/] } },
  },
})
