import { drivers, expect, later, quiet, shows, test } from './stage.ts'

const minute = 60_000

for (const driver of drivers)
  test.describe(driver, () => {
    test.beforeEach(async ({ open, page, server }) => {
      await open(driver, 'reads')
      await shows(page, 'stock', 1)
      await shows(page, 'twin', 1)
      await expect.poll(() => [...server.reads].sort()).toEqual(['cart', 'product?productId=5'])
      server.reads.length = 0
      server.quantity = 2
    })

    test('data older than its staleTime is read once when the window is looked at again', async ({
      page,
      context,
      server,
    }) => {
      // Playwright pretends that every page has the focus.
      const devtools = await context.newCDPSession(page)
      await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: false })
      const other = await context.newPage()
      const look = async () => {
        await other.bringToFront()
        await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(false)
        await page.bringToFront()
        await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true)
        await quiet(page)
      }

      await look()
      expect(server.reads).toEqual([])

      await later(page, minute + 1_000)
      await quiet(page)
      expect(server.reads).toEqual([])

      await look()
      await shows(page, 'stock', 2)
      await shows(page, 'twin', 2)
      expect(server.reads).toEqual(['product?productId=5'])

      await look()
      expect(server.reads).toEqual(['product?productId=5'])
    })

    test('data older than its staleTime is read once when the network is back', async ({
      page,
      context,
      server,
    }) => {
      const reconnect = async () => {
        await context.setOffline(true)
        await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(false)
        await page.evaluate(() => dispatchEvent(new Event('focus')))
        await context.setOffline(false)
        await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(true)
        await quiet(page)
      }

      await reconnect()
      expect(server.reads).toEqual([])

      await later(page, minute + 1_000)
      await reconnect()
      await shows(page, 'stock', 2)
      await shows(page, 'twin', 2)
      expect(server.reads).toEqual(['product?productId=5'])
    })

    test('F18 a page from the back/forward cache reads what is stale, once', async ({ page, server }) => {
      const leaveAndReturn = async () => {
        await page.evaluate(() => (stage.isRestored = false))
        await page.goto(`${server.url}/?driver=${encodeURIComponent(driver)}&scene=none`)
        await page.goBack({ waitUntil: 'commit' })
        await expect.poll(() => page.evaluate(() => stage.isRestored)).toBe(true)
        await quiet(page)
      }

      await leaveAndReturn()
      expect(server.reads).toEqual([])
      await shows(page, 'stock', 1)

      await later(page, minute + 1_000)
      await leaveAndReturn()
      await shows(page, 'stock', 2)
      await shows(page, 'twin', 2)
      expect(server.reads).toEqual(['product?productId=5'])
    })
  })
