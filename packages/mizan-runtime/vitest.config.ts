import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'mizan-runtime',
    include: ['src/**/*.test.ts'],
    restoreMocks: true,
  },
})
