import { defineConfig } from '@playwright/test'
import { chromium } from './chromium.ts'

const reports = process.env['MIZAN_REPORTS']

export default defineConfig({
  testDir: '.',
  globalSetup: './buildPage.ts',
  outputDir: '../../target/conformance-browser',
  workers: 1,
  // Generous: a slow machine is no failure.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  forbidOnly: !!process.env['CI'],
  reporter: [
    ['list'],
    ...(reports ? [['junit', { outputFile: `${reports}/browser/conformance.xml` }] as const] : []),
  ],
  use: {
    launchOptions: {
      ...chromium,
      // Playwright turns the back/forward cache off.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    },
    trace: 'off',
  },
})
