import { writeFile } from 'node:fs/promises'
import { drivers, expect, shows, test } from './stage.ts'

/** More than the buffers between page and server hold: the end is not sent before the server reads. */
const size = 32 * 1024 * 1024

for (const driver of drivers)
  test.describe(driver, () => {
    test('D24 D26 a file travels as a part named by its path, and the page shows how far it is', async ({
      page,
      open,
      server,
    }, info) => {
      const file = info.outputPath('tea.png')
      await writeFile(file, Buffer.alloc(size, 'x'))
      await open(driver, 'picture')
      await shows(page, 'stock', 1)
      const fractions = () => page.evaluate(() => stage.progress)

      server.hold()
      await page.getByLabel('Picture').setInputFiles(file)
      const bar = page.getByRole('progressbar')
      await expect
        .poll(async () => ((await bar.count()) ? Number(await bar.getAttribute('value')) : 0))
        .toBeGreaterThan(0)
      expect(Math.max(...(await fractions()).map(Number))).toBeLessThan(1)
      expect(server.uploads).toEqual([])

      server.letGo()
      await expect(page.locator('output#picture')).toHaveText(String(size))
      await expect(bar).toHaveCount(0)
      const all = await fractions()
      const sent = all.filter(fraction => typeof fraction === 'number')
      expect(sent).toEqual([...sent].sort((a, b) => a - b))
      expect(sent.every(fraction => fraction >= 0 && fraction <= 1)).toBe(true)
      expect(sent.at(-1)).toBe(1)
      expect(all.at(-1)).toBeNull()

      expect(server.bodies).toEqual([expect.stringMatching(/^multipart\/form-data; boundary=/)])
      const [parts] = server.uploads
      expect([...parts!.keys()]).toEqual(['call', 'lines.0.photo'])
      expect(parts!.get('call')!.type).toBe('application/json')
      expect(JSON.parse(parts!.get('call')!.text)).toEqual({
        fn: 'changePicture',
        args: { productId: 5, lines: [{ photo: null, title: 'Zoë' }] },
        visible: [['product', { productId: 5 }]],
      })
      expect(parts!.get('lines.0.photo')).toMatchObject({ type: 'image/png', size })
    })
  })
