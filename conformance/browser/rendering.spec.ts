import type { Page } from '@playwright/test'
import { expect, react, test } from './stage.ts'

const onScreen = (page: Page) => page.evaluate(() => stage.onScreen)

for (const driver of react)
  test.describe(driver, () => {
    test('G5 data that changes between two slices of a rendering is never shown beside the old', async ({
      page,
      open,
    }) => {
      await open(driver, 'tearing')
      await expect(page.locator('#quantity')).toHaveText('1')
      await page.getByRole('button', { name: 'Show' }).click()
      await expect(page.locator('li')).toHaveText(Array<string>(40).fill('8'))
      // The rendering was under way when the data changed …
      const rendered = await page.evaluate(() => stage.rendered)
      expect(rendered.indexOf(8)).toBeGreaterThan(4)
      expect(new Set(rendered)).toEqual(new Set([1, 8]))
      // … and no commit shows both.
      const shown = await onScreen(page)
      expect(shown.at(-1)).toBe('8')
      expect(shown.filter(values => values.includes(','))).toEqual([])
    })

    for (const [scene, by] of [
      ['transition', 'startTransition'],
      ['deferred', 'useDeferredValue'],
    ] as const)
      test(`G6 other parameters by ${by} leave the old data on the page until theirs are there`, async ({
        page,
        open,
        server,
      }) => {
        await open(driver, scene)
        const quantity = page.locator('#quantity')
        await expect(quantity).toHaveText('5: 1')
        await page.evaluate(() => (stage.onScreen.length = 0))

        server.hold()
        server.quantity = 2
        await page.getByRole('button', { name: 'Next' }).click()
        await expect(page.locator('[aria-busy=true]')).toHaveCount(1)
        await expect.poll(() => server.reads).toEqual(['product?productId=5', 'product?productId=6'])
        await expect(quantity).toHaveText('5: 1')

        server.letGo()
        await expect(quantity).toHaveText('6: 2')
        await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
        expect((await onScreen(page)).filter(text => text !== '5: 1')).toEqual(['6: 2'])
        expect(server.reads).toHaveLength(2)
      })
  })
