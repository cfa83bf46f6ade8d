import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { be, expect, ready, test, Traffic } from '../support/test.ts'

const line = (page: Page, number: number) =>
  page.getByRole('group', { name: `Product ${number}`, exact: true })
const product = (page: Page, number: number) => line(page, number).getByLabel('Number of the product')
const pieces = (page: Page, number: number) => line(page, number).getByLabel('Pieces')

async function fillAddress(page: Page): Promise<void> {
  await page.getByLabel('Name').fill('Ann Bell')
  await page.getByLabel('Street and number').fill('12 Mill Lane')
  await page.getByLabel('Postcode').fill('AB1 2CD')
  await page.getByLabel('Town').fill('Bath')
}

test('an order by number is written without a mouse', async ({ page, ann, ada }) => {
  await ann.emptyCart()
  await ada.call('setStock', { productId: 91, quantity: 9 })
  await ada.call('setStock', { productId: 92, quantity: 9 })
  await be(page, ann)
  const traffic = new Traffic(page)
  await page.goto('./order')
  await ready(page, 'Order by number')
  await traffic.begin(page)

  const { keyboard } = page
  await product(page, 1).focus()
  await keyboard.type('91')
  await keyboard.press('Tab')
  await keyboard.type('3')
  await keyboard.press('Tab') // Remove
  await keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Add a product' })).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.press('Shift+Tab')
  await keyboard.press('Shift+Tab')
  await keyboard.press('Shift+Tab')
  await expect(product(page, 2)).toBeFocused()
  await keyboard.type('92')
  await keyboard.press('Enter')
  await expect(page.getByLabel('Name')).toBeFocused()
  await expect(page.getByLabel('Name')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription(/blank/)
  for (const text of ['Ann Bell', '12 Mill Lane', 'AB1 2CD', 'Bath']) {
    await keyboard.type(text)
    await keyboard.press('Tab')
  }
  await expect(page.getByRole('button', { name: 'Place order' })).toBeFocused()
  await keyboard.press('Enter')

  await expect(page.getByText(/Order \d+: 4 pieces/)).toBeVisible()
  await traffic.settled(page)
  expect(traffic.calls).toEqual(['call/placeOrder'])
  expect(traffic.reads).toEqual([])
})

test('what only the server knows is said at the field of its row, and goes with the row', async ({
  page,
  ann,
  ada,
  tidy,
}) => {
  tidy.allow(/409|422/)
  await ann.emptyCart()
  await ada.call('setStock', { productId: 93, quantity: 1 })
  await ann.call('addToCart', { productId: 93, quantity: 2 })
  await be(page, ann)
  await page.goto('./order')
  await ready(page, 'Order by number')
  await expect(product(page, 1)).toHaveValue('93')
  await page.getByRole('button', { name: 'Add a product' }).click()
  await product(page, 2).fill('501')
  await page.getByRole('button', { name: 'Add a product' }).click()
  await product(page, 3).fill('94')
  await expect(product(page, 2)).toHaveAccessibleDescription('There is no product of this number')

  await line(page, 1).getByRole('button', { name: 'Remove Product 1' }).click()
  await expect(page.getByRole('button', { name: 'Add a product' })).toBeFocused()
  await expect(product(page, 1)).toHaveValue('501')
  await expect(product(page, 1)).toHaveAttribute('aria-invalid', 'true')
  await expect(product(page, 2)).toHaveValue('94')
  await expect(product(page, 2)).not.toHaveAttribute('aria-invalid')

  await fillAddress(page)
  await page.getByRole('button', { name: 'Place order' }).click()
  await expect(product(page, 1)).toBeFocused()
  await expect(product(page, 1)).toHaveAccessibleDescription('There is no product of this number')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await product(page, 1).fill('93')
  await pieces(page, 1).fill('2')
  await page.getByRole('button', { name: 'Place order' }).click()
  await expect(page.getByTestId('out-of-stock')).toContainText('only 1 is left')
  await expect(product(page, 2)).toHaveValue('94')
  await expect(page.getByLabel('Town')).toHaveValue('Bath')

  await pieces(page, 1).fill('1')
  await page.getByRole('button', { name: 'Place order' }).click()
  await expect(page.getByText('Thank you!')).toBeVisible()
  await expect(page.getByTestId('cart-size')).toHaveCount(0)
})

test('an administrator writes a price list, and who buys more pays less', async ({
  page,
  ann,
  ada,
  tidy,
}) => {
  tidy.allow(/422/)
  await ada.call('setPrice', { productId: 95, price: '10.00' })
  await ann.emptyCart()
  await ann.call('addToCart', { productId: 95, quantity: 5 })
  await be(page, ada)
  await page.goto('./admin?product=95')
  await ready(page, 'Prices and stock')
  const step = (number: number) => page.getByRole('group', { name: `Price ${number}`, exact: true })
  for (const [number, quantity, price] of [
    [1, '10', '8.00'],
    [2, '5', '9.00'],
    [3, '10', '7.00'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a price' }).click()
    await step(number).getByLabel('From pieces').fill(quantity)
    await step(number).getByLabel('Price of a piece in euros').fill(price)
  }
  await page.getByRole('button', { name: 'Save product' }).click()
  await expect(step(3).getByLabel('From pieces')).toHaveAccessibleDescription(/is there already/)
  await expect(step(3).getByLabel('From pieces')).toBeFocused()
  await expect(step(2).getByLabel('Price of a piece in euros')).toHaveValue('9.00')

  await page.getByRole('button', { name: 'Remove Price 3' }).click()
  await page.getByRole('button', { name: 'Save product' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.getByLabel('Chosen product').getByRole('link').click()
  await expect(page.getByText('From 5 pieces €9.00 each')).toBeVisible()
  expect(await ann.read('cart')).toMatchObject({ cart: { total: '45.00' } })
})

test.describe('who reads German', () => {
  test.use({ locale: 'de-DE' })

  test('is told in German what the browser finds, and what the server does', async ({ page, ann, tidy }) => {
    tidy.allow(/422/)
    await ann.emptyCart()
    await be(page, ann)
    await page.goto('./products/96')
    await ready(page, /./)
    await page.getByLabel('Titel').fill(' ')
    await page.getByRole('button', { name: 'Bewertung senden' }).click()
    await expect(page.getByLabel('Titel')).toBeFocused()
    await expect(page.getByLabel('Titel')).toHaveAccessibleDescription('darf nicht leer sein')
    await expect(page.getByLabel('Ihre Bewertung')).toHaveAccessibleDescription(/ausgefüllt|leer/)

    await page.goto('./order')
    await ready(page, 'Order by number')
    await page.getByLabel('Nummer der Ware').fill('501')
    await page.getByLabel('Stück').focus()
    await expect(page.getByLabel('Nummer der Ware')).toHaveAccessibleDescription(
      'Eine Ware mit dieser Nummer gibt es nicht',
    )
    await expect(page.locator('form[lang=de]')).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
})
