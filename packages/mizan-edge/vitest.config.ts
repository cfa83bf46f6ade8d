import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'mizan-edge',
    include: ['src/**/*.test.ts'],
    restoreMocks: true,
  },
})
