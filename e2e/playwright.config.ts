import { defineConfig } from '@playwright/test'
import { chromium } from '../conformance/browser/chromium.ts'
import { frontEnds } from './support/server.ts'
import type { ShopOptions } from './support/test.ts'

const reports = process.env['MIZAN_REPORTS'] ?? '../target/test-reports'

export default defineConfig<object, ShopOptions>({
  testDir: 'specs',
  outputDir: 'test-results',
  // Each has a server of its own, whose stock and carts the specs of a file share.
  workers: 2,
  // Generous: a slow machine is no failure.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: !!process.env['CI'],
  reporter: [['list'], ['junit', { outputFile: `${reports}/browser/playwright.xml` }]],
  use: {
    launchOptions: chromium,
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    trace: 'retain-on-failure',
  },
  projects: [
    // Every front end of the shop passes the same specs, each from a server that shows it.
    ...frontEnds.map(web => ({ name: web, use: { web }, testIgnore: 'redis.spec.ts' })),
    // What is fresh after a call is so, too, where the server keeps in Redis what it caches.
    {
      name: 'redis',
      use: { cache: 'redis' as const },
      testMatch: ['redis.spec.ts', 'review.spec.ts', 'cart.spec.ts'],
      grep: /@fresh/,
    },
  ],
})
