import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^mizan-runtime$/, replacement: at('../mizan-runtime/src/index.ts') },
      { find: /^mizan-runtime\/(.*)$/, replacement: at('../mizan-runtime/src/$1.ts') },
      { find: /^mizan-vue$/, replacement: at('./src/index.ts') },
    ],
  },
  test: {
    name: 'mizan-vue',
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    restoreMocks: true,
  },
})
