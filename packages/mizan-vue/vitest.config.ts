import { defineConfig } from 'vitest/config'
import { sources } from '../../conformance/sources.ts'

export default defineConfig({
  resolve: { alias: sources },
  test: {
    name: 'mizan-vue',
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    restoreMocks: true,
  },
})
