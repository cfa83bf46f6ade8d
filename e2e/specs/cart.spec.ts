import { be, expect, ready, test, Traffic } from '../support/test.ts'

test.beforeEach(async ({ ann }) => ann.emptyCart())

test('what is put into the cart is in it, and its number is in the header at once @fresh', async ({
  page,
  ann,
  ada,
}) => {
  await ada.call('setStock', { productId: 51, quantity: 10 })
  await be(page, ann)
  const traffic = new Traffic(page)
  await page.goto('./products/51')
  await ready(page, /./)
  const name = (await page.getByRole('heading', { level: 1 }).textContent())!
  await traffic.begin(page)
  await page.getByRole('button', { name: 'One more' }).click()
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByTestId('cart-size')).toContainText('2')
  await traffic.settled(page)
  expect(traffic.calls).toEqual(['call/addToCart'])
  expect(traffic.reads).toEqual([])
  await page.getByRole('link', { name: 'Go to the cart' }).click()
  await ready(page, 'Your cart')
  await expect(page.getByTestId('cart').getByRole('listitem')).toContainText(name)
})

test('an order takes the stock, empties the cart and says thank you @fresh', async ({ page, ann, ada }) => {
  await ada.call('setStock', { productId: 52, quantity: 10 })
  await ann.call('addToCart', { productId: 52, quantity: 3 })
  await be(page, ann)
  await page.goto('./cart')
  await ready(page, 'Your cart')
  await page.getByRole('button', { name: 'Check out' }).click()
  await expect(page.getByText('Thank you!')).toBeVisible()
  await expect(page.getByText(/Order \d+: 3 pieces/)).toBeVisible()
  await expect(page.getByTestId('cart')).toHaveCount(0)
  expect(await ann.read('product', { productId: 52 })).toMatchObject({ stock: { quantity: 7 } })
})

test('an order that the stock does not allow says which product, changes nothing and reads nothing', async ({
  page,
  ann,
  ada,
  tidy,
}) => {
  tidy.allow(/409/)
  await ada.call('setStock', { productId: 53, quantity: 10 })
  await ada.call('setStock', { productId: 54, quantity: 1 })
  await ann.call('addToCart', { productId: 53, quantity: 2 })
  await ann.call('addToCart', { productId: 54, quantity: 5 })
  const { product } = await ann.read<{ product: { name: string } }>('product', { productId: 54 })
  await be(page, ann)
  const traffic = new Traffic(page)
  await page.goto('./cart')
  await ready(page, 'Your cart')
  await traffic.begin(page)
  await page.getByRole('button', { name: 'Check out' }).click()
  const alert = page.getByTestId('out-of-stock')
  await expect(alert).toContainText(product.name)
  await expect(alert).toContainText('only 1 is left')
  await expect(alert).toHaveRole('alert')
  await traffic.settled(page)
  expect(traffic.calls).toEqual(['call/checkout'])
  expect(traffic.reads).toEqual([])
  await expect(page.getByTestId('cart').getByRole('listitem')).toHaveCount(2)
  expect(await ann.read('product', { productId: 53 })).toMatchObject({ stock: { quantity: 10 } })
  expect(await ann.read('product', { productId: 54 })).toMatchObject({ stock: { quantity: 1 } })
})

test('the cart in two tabs agrees when the other one is looked at', async ({ page, context, ann }) => {
  await be(page, ann)
  await ann.call('addToCart', { productId: 55, quantity: 1 })
  await page.goto('./cart')
  await ready(page, 'Your cart')
  const other = await context.newPage()
  await other.goto('./cart')
  await ready(other, 'Your cart')
  await other.getByRole('button', { name: 'One more' }).click()
  await expect(other.getByTestId('cart-size')).toContainText('2')
  await page.bringToFront()
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  await expect(page.getByTestId('cart-size')).toContainText('2')
  await expect(page.getByTestId('total')).toHaveText((await other.getByTestId('total').textContent())!)
})

test('lines can be changed and removed', async ({ page, ann }) => {
  await ann.call('addToCart', { productId: 56, quantity: 1 })
  await ann.call('addToCart', { productId: 57, quantity: 1 })
  await be(page, ann)
  await page.goto('./cart')
  await ready(page, 'Your cart')
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click()
  await expect(page.getByTestId('cart').getByRole('listitem')).toHaveCount(1)
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click()
  await expect(page.getByText('There is nothing in it yet.')).toBeVisible()
})

test('a new price is on the product’s page and in the cart', async ({ page, ann, ada }) => {
  await ann.call('addToCart', { productId: 58, quantity: 2 })
  await ada.call('setPrice', { productId: 58, price: '10.25' })
  await be(page, ada)
  await page.goto('./admin?product=58')
  await ready(page, 'Prices and stock')
  await page.getByRole('textbox', { name: 'Price in euros' }).fill('11.50')
  await page.getByRole('button', { name: 'Save product' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.getByLabel('Chosen product').getByRole('link').click()
  await expect(page.getByText('€11.50')).toBeVisible()
  expect(await ann.read('cart')).toMatchObject({ cart: { total: '23.00' } })
})

test('prices and stock are not for everybody', async ({ page, ann }) => {
  await be(page, ann)
  await page.goto('./admin')
  await expect(page.getByText('Only administrators may change prices and stock.')).toBeVisible()
  await expect(page.getByLabel('Find a product')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Admin', exact: true })).toHaveCount(0)
})
