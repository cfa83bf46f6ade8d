import { crc32, deflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { be, expect, ready, test } from '../support/test.ts'

const size = 300

/** An image of noise, which no compression makes small. */
function png(): Buffer {
  const rows = Buffer.alloc(size * (size * 3 + 1))
  let seed = 1
  for (let i = 0; i < rows.length; i++) {
    seed = (seed * 48_271) % 2_147_483_647
    rows[i] = i % (size * 3 + 1) ? seed & 255 : 0
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const editor = (page: Page) => page.getByRole('form', { name: 'Price and picture' })

async function upload(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await editor(page).getByLabel('New image').setInputFiles({ name, mimeType, buffer })
  await editor(page).getByRole('button', { name: 'Save product' }).click()
}

test('an administrator gives a product an image, sees it go up, and customers see it', async ({
  page,
  ada,
}) => {
  const productId = 61
  await be(page, ada)
  await page.goto(`./admin?product=${productId}`)
  await ready(page, 'Prices and stock')
  const progress = editor(page).locator('progress')
  await expect(progress).toBeHidden()
  const seen = await progress.evaluateHandle((bar: HTMLProgressElement) => {
    const values: number[] = []
    new MutationObserver(() => values.push(bar.hidden ? -1 : bar.value)).observe(bar, { attributes: true })
    return values
  })

  await upload(page, 'front.png', 'image/png', png())

  await expect(editor(page).getByText('Saved.')).toBeVisible()
  await expect(progress).toBeHidden()
  const values = await seen.jsonValue()
  expect(Math.max(...values)).toBe(1)
  expect(values.at(-1)).toBe(-1)
  const picture = new RegExp(`^/pictures/${productId}/[0-9a-f]{32}$`)
  await expect(page.getByAltText('As it is shown now')).toHaveAttribute('src', picture)
  await expect(editor(page).getByLabel('New image')).toHaveValue('')

  await page.getByLabel('Chosen product').getByRole('link').click()
  const shown = page.locator('article.product img')
  await expect(shown).toHaveAttribute('src', picture)
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(size)
  const { product } = await ada.read<{ product: { name: string } }>('product', { productId })
  await page.goto(`./?search=${encodeURIComponent(product.name)}`)
  await expect(page.locator(`.card img[src^="/pictures/${productId}/"]`)).toBeVisible()
})

test('what is no image, and what is too large, is refused at the field', async ({ page, ada, tidy }) => {
  tidy.allow(/422/)
  await be(page, ada)
  await page.goto('./admin?product=62')
  await ready(page, 'Prices and stock')
  const input = editor(page).getByLabel('New image')

  await upload(page, 'front.png', 'image/png', Buffer.from('%PDF-1.7\n'))
  await expect(input).toHaveAccessibleDescription(/PNG, JPEG or WebP.*not taken/)
  await expect(input).toHaveAttribute('aria-invalid', 'true')

  await upload(page, 'front.png', 'image/png', Buffer.concat([png(), Buffer.alloc(3_000_000)]))
  await expect(input).toHaveAccessibleDescription(/too large/)
  await expect(page.getByAltText('As it is shown now')).toHaveAttribute('src', '/pictures/62.svg')
})
