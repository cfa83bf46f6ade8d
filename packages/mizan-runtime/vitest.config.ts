import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'mizan-runtime',
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    restoreMocks: true,
  },
})
