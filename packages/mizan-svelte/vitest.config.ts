import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  // Tests of server rendering run in the environment "node", which takes Svelte's server build.
  environments: { client: { resolve: { conditions: ['browser', 'module', 'development'] } } },
  resolve: {
    alias: [
      { find: /^mizan-runtime$/, replacement: at('../mizan-runtime/src/index.ts') },
      { find: /^mizan-runtime\/(.*)$/, replacement: at('../mizan-runtime/src/$1.ts') },
      { find: /^mizan-svelte$/, replacement: at('./src/index.ts') },
    ],
  },
  test: {
    name: 'mizan-svelte',
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    restoreMocks: true,
    server: { deps: { inline: [/svelte/] } },
  },
})
