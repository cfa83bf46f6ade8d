import { defineConfig } from '@playwright/test'

/** What Chromium needs on a machine without a screen, and what keeps it from calling home. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

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
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: flags,
      // Playwright turns the back/forward cache off.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    },
    trace: 'off',
  },
})
