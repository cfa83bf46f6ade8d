import { test as base, expect, type Page } from '@playwright/test'
import { Server } from './server.ts'
import type {} from './page/stage.ts'

export { expect } from '@playwright/test'

/** The drivers of `conformance/drivers`, as `page/mounts.ts` names them. */
export const react = ['React', 'React in StrictMode'] as const
export const drivers = [...react, 'Vue', 'Svelte stores', 'Svelte runes'] as const
export type Scene = 'reads' | 'rendered' | 'picture' | 'tearing' | 'transition' | 'deferred'

interface Fixtures {
  readonly server: Server
  /** Opens a scene by a driver. */
  readonly open: (driver: string, scene: Scene) => Promise<void>
  /** Fails a test whose page logs an error or a warning, or throws. */
  readonly tidy: void
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern
  server: async ({}, use) => {
    const server = await Server.start()
    await use(server)
    await server.close()
  },
  open: async ({ page, server }, use) =>
    use(async (driver, scene) => {
      await page.goto(`${server.url}/?${new URLSearchParams({ driver, scene })}`)
    }),
  tidy: [
    async ({ context }, use) => {
      const problems: string[] = []
      context.on('weberror', error => problems.push(String(error.error())))
      context.on('console', message => {
        if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
      })
      await use()
      expect(problems).toEqual([])
    },
    { auto: true },
  ],
})

/** Moves the kernel's clock of the page. */
export const later = (page: Page, ms: number): Promise<void> =>
  page.evaluate(ms => void (stage.later += ms), ms)

/** Waits until a part shows this quantity and nothing is being read. */
export const shows = (page: Page, id: string, quantity: number): Promise<void> =>
  expect
    .poll(async () => {
      const text = await page.locator(`output#${id}`).textContent()
      const { data, fetching } = JSON.parse(text || '{}') as Partial<ShownStock>
      return { quantity: data?.quantity, fetching }
    })
    .toEqual({ quantity, fetching: false })

interface ShownStock {
  readonly data: { readonly quantity: number }
  readonly fetching: boolean
}

/** Resolves when whatever the page was told by now has reached the server: a later request of its own has. */
export async function quiet(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
      await fetch('/api/mizan/session/')
    }
  })
}
