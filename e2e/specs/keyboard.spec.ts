import type { Page } from '@playwright/test'
import { expect, ready, test } from '../support/test.ts'

/** Tabs until the focus is on something of that role and name, as a person would. */
async function tabTo(
  page: Page,
  role: Parameters<Page['getByRole']>[0],
  name: string | RegExp,
): Promise<void> {
  const wanted = page.getByRole(role, { name }).first()
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate(element => element === document.activeElement)) return
  }
  throw new Error(`Tab never reached ${role} ${name}`)
}

test('everything from the catalogue to the order works without a mouse', async ({ page, ann, ada }) => {
  await ann.emptyCart()
  await ada.call('setStock', { productId: 81, quantity: 9 })
  const { product } = await ann.read<{ product: { name: string } }>('product', { productId: 81 })

  await page.goto('./')
  await ready(page, 'Everything')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await tabTo(page, 'link', 'Sign in')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('ann')
  await page.keyboard.press('Tab')
  await page.keyboard.type('shop')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Everything' })).toBeFocused()

  await tabTo(page, 'searchbox', 'Search products')
  await page.keyboard.type(product.name.toLowerCase())
  await expect(page.getByRole('status').first()).toHaveText(/^1 product$/)
  await tabTo(page, 'link', product.name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: product.name })).toBeFocused()

  await tabTo(page, 'button', 'One more')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('cart-size')).toContainText('2')

  await tabTo(page, 'radio', '5 stars')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: '4 stars' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.type('By keyboard')
  await page.keyboard.press('Tab')
  await page.keyboard.type('No mouse was used.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('reviews').getByRole('listitem').first()).toContainText('By keyboard')

  await page.keyboard.press('Control+Home')
  await page.getByRole('link', { name: 'Skip to content' }).focus()
  await tabTo(page, 'link', /^Cart/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Your cart' })).toBeFocused()
  await tabTo(page, 'button', 'Check out')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Thank you!')).toBeVisible()
})

test('the focus goes to the heading after each navigation, also back and forward', async ({ page }) => {
  await page.goto('./?category=Garden')
  await ready(page, 'Garden')
  const heading = page.getByRole('heading', { level: 1 })
  await page.getByRole('main').locator('.card a').first().click()
  await expect(heading).toBeFocused()
  await page.goBack()
  await ready(page, 'Garden')
  await expect(heading).toBeFocused()
  await page.goForward()
  await expect(heading).toBeFocused()
})

test('the focus is always to be seen', async ({ page }) => {
  await page.goto('./products/82')
  await ready(page, /./)
  for (let presses = 0; presses < 25; presses++) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const shown = (element: Element | null, pseudo?: string) =>
        !!element && getComputedStyle(element, pseudo).outlineStyle !== 'none'
      const element = document.activeElement
      return (
        element === document.body ||
        shown(element) ||
        shown(element, '::after') ||
        shown(element?.closest('label') ?? null)
      )
    })
    expect(seen, await page.evaluate(() => document.activeElement?.outerHTML)).toBe(true)
  }
})
