import { defineConfig } from 'vitest/config'

const reports = process.env.MIZAN_REPORTS

export default defineConfig({
  test: {
    projects: ['packages/*', 'conformance', 'examples/shop/web-*'],
    reporters: reports
      ? ['default', ['junit', { outputFile: `${reports}/typescript/vitest.xml` }]]
      : ['default'],
  },
})
