import { defineConfig } from '@playwright/test'
import { frontEnds } from './support/server.ts'
import type { ShopOptions } from './support/test.ts'

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

const reports = process.env['MIZAN_REPORTS'] ?? '../target/test-reports'

export default defineConfig<object, ShopOptions>({
  testDir: 'specs',
  outputDir: 'test-results',
  // One server per worker, and the specs share its stock and carts.
  workers: 1,
  // Generous: a slow machine is no failure.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: !!process.env['CI'],
  reporter: [['list'], ['junit', { outputFile: `${reports}/browser/playwright.xml` }]],
  use: {
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: flags },
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    trace: 'retain-on-failure',
  },
  // Every front end of the shop passes the same specs, each from a server that shows it.
  projects: frontEnds.map(web => ({ name: web, use: { web } })),
})
