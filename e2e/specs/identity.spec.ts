import { expect, ready, signIn, test } from '../support/test.ts'

// The cart may be asked for once more before the page knows that it has no user any more.
test.beforeEach(({ tidy }) => tidy.allow(/401/))

test('nothing of one user is shown to the next, whatever the browser’s buttons do', async ({
  page,
  ann,
  bob,
}) => {
  await ann.emptyCart()
  await bob.emptyCart()
  await ann.call('addToCart', { productId: 61, quantity: 1 })
  const { product } = await ann.read<{ product: { name: string } }>('product', { productId: 61 })
  const leak = page.getByTestId('cart').getByText(product.name)

  await page.goto('./')
  await signIn(page, 'ann')
  await page.getByRole('link', { name: 'Cart' }).click()
  await expect(leak).toBeVisible()
  await page.reload()
  await expect(leak).toBeVisible()

  await page.getByRole('button', { name: 'Sign out' }).click()
  await ready(page, 'Everything')
  await watchFor(page, product.name)
  await page.goBack()
  await ready(page, 'Your cart')
  await expect(page.getByText('Your cart waits behind your name.')).toBeVisible()
  await expect(page.getByTestId('user')).toHaveCount(0)

  await signIn(page, 'bob')
  await page.getByRole('link', { name: 'Cart' }).click()
  await expect(page.getByText('There is nothing in it yet.')).toBeVisible()
  await page.goBack()
  await page.goBack()
  await page.goForward()
  await expect(page.getByTestId('user')).toHaveText('Bob')
  await expect(page.getByTestId('cart-size')).toHaveCount(0)
  expect(await seen(page)).toEqual([])

  await page.goto('./cart')
  await page.reload()
  await ready(page, 'Your cart')
  await expect(leak).toHaveCount(0)
  await expect(page.getByText('There is nothing in it yet.')).toBeVisible()
})

test('signing in in another tab takes this one along when it is looked at', async ({
  page,
  context,
  ann,
}) => {
  await ann.emptyCart()
  await ann.call('addToCart', { productId: 62, quantity: 4 })
  await page.goto('./')
  await signIn(page, 'ann')
  await page.getByRole('link', { name: 'Cart' }).click()
  await expect(page.getByTestId('cart-size')).toContainText('4')
  const other = await context.newPage()
  await other.goto('./')
  await other.getByRole('button', { name: 'Sign out' }).click()
  await signIn(other, 'bob')
  await page.bringToFront()
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  await expect(page.getByTestId('user')).toHaveText('Bob')
  await expect(page.getByTestId('cart-size')).toHaveCount(0)
})

declare global {
  interface Window {
    seen: string[]
  }
}

/** Remembers every time that a text is in the page's cart, however shortly. */
async function watchFor(page: import('@playwright/test').Page, text: string): Promise<void> {
  await page.evaluate(text => {
    window.seen = []
    const look = () => {
      const cart = document.querySelector('[data-testid=cart], [data-testid=cart-size]')
      if (cart) window.seen.push(cart.textContent)
      if (document.querySelector('[data-testid=user]')?.textContent === 'Ann') window.seen.push(text)
    }
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
  }, text)
}

const seen = (page: import('@playwright/test').Page) => page.evaluate(() => window.seen)
