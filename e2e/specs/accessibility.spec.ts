import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { be, expect, ready, test } from '../support/test.ts'

/** Wherever Playwright was started. */
const pictures = join(import.meta.dirname, '../screenshots')

interface Place {
  readonly name: string
  readonly path: string
  readonly heading: string | RegExp
  readonly as?: 'ann' | 'ada'
  /** What to do there before looking. */
  readonly then?: (page: Page) => Promise<unknown>
}

const order = (page: Page) => page.getByRole('button', { name: 'Check out' }).click()

const places: readonly Place[] = [
  { name: 'catalogue', path: './', heading: 'Everything' },
  { name: 'category', path: './?category=Lighting', heading: 'Lighting' },
  { name: 'no results', path: './?search=submarine', heading: /submarine/ },
  { name: 'product', path: './products/23', heading: /./ },
  { name: 'product, signed in', path: './products/23', heading: /./, as: 'ann' },
  {
    name: 'product, refused review',
    path: './products/23',
    heading: /./,
    as: 'ann',
    then: async page => {
      await page.getByLabel('Title').fill(' ')
      await page.getByLabel('Your review').fill(' ')
      await page.getByRole('button', { name: 'Add review' }).click()
      await expect(page.locator('.editor').getByRole('alert').first()).toBeVisible()
    },
  },
  { name: 'unknown product', path: './products/501', heading: 'There is no such product' },
  { name: 'sign in', path: './login', heading: 'Sign in' },
  { name: 'cart of a visitor', path: './cart', heading: 'Your cart' },
  { name: 'cart', path: './cart', heading: 'Your cart', as: 'ann' },
  {
    name: 'cart, out of stock',
    path: './cart',
    heading: 'Your cart',
    as: 'ann',
    then: async page => {
      await order(page)
      await expect(page.getByTestId('out-of-stock')).toBeVisible()
    },
  },
  { name: 'order of a visitor', path: './order', heading: 'Order by number' },
  { name: 'order', path: './order', heading: 'Order by number', as: 'ann' },
  { name: 'order placed', path: './order/placed', heading: 'Your order', as: 'ann' },
  { name: 'review', path: './products/23/review', heading: 'Your review', as: 'ann' },
  {
    name: 'order, refused',
    path: './order',
    heading: 'Order by number',
    as: 'ann',
    then: async page => {
      await page.getByRole('button', { name: 'Add a product' }).click()
      await page.getByRole('button', { name: 'Place order' }).click()
      await expect(page.getByRole('alert').first()).toBeVisible()
    },
  },
  {
    name: 'admin, refused',
    path: './admin?product=23',
    heading: 'Prices and stock',
    as: 'ada',
    then: async page => {
      await page.getByRole('button', { name: 'Add a price' }).click()
      await page.getByRole('button', { name: 'Save product' }).click()
      await expect(page.getByRole('alert').first()).toBeVisible()
    },
  },
  { name: 'admin', path: './admin?product=23', heading: 'Prices and stock', as: 'ada' },
  { name: 'admin of a visitor', path: './admin', heading: 'Prices and stock' },
  { name: 'nothing here', path: './nowhere', heading: 'There is nothing here' },
]

for (const { name, path, heading, as, then } of places)
  test(`${name} has no violation that axe knows, light or dark`, async ({ page, web, ann, ada, tidy }) => {
    tidy.allow(/404|409|422/)
    await ann.emptyCart()
    await ada.call('setStock', { productId: 13, quantity: 1 })
    await ann.call('addToCart', { productId: 12, quantity: 1 })
    await ann.call('addToCart', { productId: 13, quantity: 3 })
    if (as) await be(page, as === 'ada' ? ada : ann)
    await page.goto(path)
    await ready(page, heading)
    await then?.(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({
        path: `${pictures}/${web}/${name.replace(/\W+/g, '-')}-${colorScheme}.png`,
        fullPage: true,
      })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(
          ({ id, nodes }) => `${id}, ${colorScheme}: ${nodes.map(node => node.html).join(', ')}`,
        ),
      ).toEqual([])
    }
  })

test('a narrow screen needs no scrolling sideways', async ({ page, web }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const path of ['./', './products/23', './products/23/review', './login', './cart', './order']) {
    await page.goto(path)
    await ready(page, /./)
    await page.screenshot({ path: `${pictures}/${web}/narrow-${path.replace(/\W+/g, '-')}.png` })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  }
})
