import { expect, ready, test } from '../support/test.ts'

test.describe('the catalogue', () => {
  test('shows every product, in pages', async ({ page }) => {
    await page.goto('./')
    await ready(page, 'Everything')
    await expect(page.getByRole('status').first()).toHaveText('500 products')
    const first = await page.getByRole('main').locator('.card a').allTextContents()
    expect(first).toHaveLength(20)
    await page.getByRole('link', { name: 'Page 2', exact: true }).click()
    await expect(page).toHaveURL(/\?page=2$/)
    await ready(page, 'Everything')
    await expect(page.getByRole('link', { name: 'Page 2', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    )
    const second = await page.getByRole('main').locator('.card a').allTextContents()
    expect(second.filter(name => first.includes(name))).toEqual([])
  })

  test('can be filtered by category, and the address says so', async ({ page }) => {
    await page.goto('./')
    await page
      .getByRole('navigation', { name: 'Categories' })
      .getByRole('link', { name: /^Garden/ })
      .click()
    await ready(page, 'Garden')
    await expect(page).toHaveURL(/category=Garden$/)
    await expect(page.getByRole('status').first()).toHaveText('50 products')
    await page.reload()
    await ready(page, 'Garden')
    await expect(page.getByRole('status').first()).toHaveText('50 products')
  })

  test('can be searched while typing, without a trail of history', async ({ page }) => {
    await page.goto('./?page=3')
    await ready(page, 'Everything')
    await page.getByRole('searchbox').pressSequentially('teapot')
    await ready(page, 'Search for “teapot”')
    await expect(page.getByRole('searchbox')).toBeFocused()
    await expect(page.getByRole('main').locator('.card a').first()).toContainText('Teapot')
    await expect(page).toHaveURL(/\?search=teapot$/)
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
  })

  test('says so when nothing fits, and leads back', async ({ page }) => {
    await page.goto('./?search=submarine')
    await expect(page.getByText('Nothing fits.')).toBeVisible()
    await page.getByRole('link', { name: 'Show everything' }).click()
    await ready(page, 'Everything')
    await expect(page.getByRole('status').first()).toHaveText('500 products')
  })

  test('comes back as it was with the back button, also to the next page', async ({ page }) => {
    await page.goto('./?category=Kitchen')
    await ready(page, 'Kitchen')
    const card = page.getByRole('main').locator('.card a').first()
    const name = (await card.textContent())!
    await card.click()
    await ready(page, name)
    await page.goBack()
    await ready(page, 'Kitchen')
    await expect(page.getByRole('main').locator('.card a').first()).toHaveText(name)
    await page.goForward()
    await ready(page, name)
  })
})

test.describe('a product', () => {
  test('has a picture, a price, its stock and its reviews', async ({ page, ann }) => {
    const { product, stock } = await ann.read<{
      product: { name: string; price: string; description: string; rating: { count: number } }
      stock: { quantity: number }
    }>('product', { productId: 21 })
    await page.goto('./products/21')
    await ready(page, product.name)
    await expect(page).toHaveTitle(`${product.name} – Hearth`)
    await expect(page.getByText(`€${product.price}`)).toBeVisible()
    await expect(page.getByText(product.description)).toBeVisible()
    await expect(page.getByTestId('stock')).toContainText(
      stock.quantity ? String(stock.quantity) : 'Out of stock',
    )
    const picture = page.getByRole('article').locator('img')
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0)
    if (product.rating.count) await expect(page.getByTestId('count')).toHaveText(String(product.rating.count))
  })

  test('shows its reviews in pages', async ({ page, ann }) => {
    let productId = 0
    for (let count = 0; count <= 20;) {
      const { rating } = await ann.read<{ rating: { count: number } }>('reviews', { productId: ++productId })
      count = rating.count
    }
    await page.goto(`./products/${productId}`)
    const reviews = page.getByTestId('reviews').getByRole('listitem')
    await expect(reviews).toHaveCount(10)
    const first = await reviews.first().textContent()
    await page
      .getByRole('navigation', { name: 'Pages of reviews' })
      .getByRole('link', { name: 'Page 2' })
      .click()
    await expect(page).toHaveURL(new RegExp(`/products/${productId}\\?page=2$`))
    await expect(reviews.first()).not.toHaveText(first!)
  })

  for (const id of ['501', '999999999999999'])
    test(`that does not exist (${id}) is said to be unknown, without retries`, async ({ page, tidy }) => {
      tidy.allow(/404/)
      await page.goto(`./products/${id}`)
      await ready(page, 'There is no such product')
      await page.getByRole('link', { name: 'To the catalogue' }).click()
      await ready(page, 'Everything')
    })
})

test('an address that does not exist is 404, in the shop’s own words', async ({ page, tidy }) => {
  tidy.allow(/404/)
  const answer = await page.goto('./nowhere/at/all')
  expect(answer?.status()).toBe(404)
  await ready(page, 'There is nothing here')
  await page.getByRole('link', { name: 'To the catalogue' }).click()
  await ready(page, 'Everything')
})
