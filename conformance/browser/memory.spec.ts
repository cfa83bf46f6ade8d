import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'

/** Runs `renders.ts` in a process of its own: this one keeps what it has seen. */
async function renders(driver: string) {
  const env = { ...process.env, NODE_ENV: 'production' }
  const script = join(import.meta.dirname, 'renders.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, driver], { env })
  return JSON.parse(stdout) as { whole: number; left: number; timers: number }
}

for (const driver of ['React', 'Vue', 'Svelte stores', 'Svelte runes'])
  test(`F14 ${driver}: 10,000 renders that read, of which no kernel is disposed, leave not even 100 bytes each`, async () => {
    test.setTimeout(300_000)
    const { whole, left, timers } = await renders(driver)
    expect(whole).toBe(12_000)
    expect(left).toBeLessThan(1_000_000)
    expect(timers).toBe(0)
  })
