import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { sources } from '../../conformance/sources.ts'

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  // Tests of server rendering run in the environment "node", which takes Svelte's server build.
  environments: { client: { resolve: { conditions: ['browser', 'module', 'development'] } } },
  resolve: { alias: sources },
  test: {
    name: 'mizan-svelte',
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    restoreMocks: true,
    server: { deps: { inline: [/svelte/] } },
  },
})
