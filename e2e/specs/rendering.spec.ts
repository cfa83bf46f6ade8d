import { kill } from 'node:process'
import { be, expect, ready, test, Traffic } from '../support/test.ts'
import { Shop } from '../support/server.ts'

interface ProductData {
  readonly product: { readonly name: string; readonly price: string; readonly description: string }
}
interface ReviewsData {
  readonly rating: { readonly count: number }
  readonly reviews: { readonly items: readonly unknown[] }
}

/** How old the data of a page is differs from one second to the next; nothing else may. */
const ageless = (html: string) => html.replaceAll(/"age":\d+/g, '')

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a product is shown with its price and its reviews', async ({ page, ann, bob }) => {
    await bob.call('addReview', { productId: 21, review: { rating: 3, title: 'Fair', text: 'It does.' } })
    const { product } = await ann.read<ProductData>('product', { productId: 21 })
    const { rating, reviews } = await ann.read<ReviewsData>('reviews', { productId: 21 })
    const answer = await page.goto('./products/21')
    expect(answer?.headers()['x-mizan-shell']).toBeUndefined()
    await expect(page).toHaveTitle(`${product.name} – Hearth`)
    await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', product.description)
    await expect(page.getByRole('heading', { level: 1, name: product.name })).toBeVisible()
    await expect(page.getByText(`€${product.price}`)).toBeVisible()
    await expect(page.getByTestId('count')).toHaveText(String(rating.count))
    await expect(page.getByTestId('reviews').getByRole('listitem')).toHaveCount(reviews.items.length)
    await expect(page.getByTestId('reviews').getByRole('listitem').first()).toContainText('It does.')
  })

  test('the catalogue shows products, and can be filtered, searched and turned over', async ({ page }) => {
    await page.goto('./')
    await expect(page).toHaveTitle('Everything – Hearth')
    await expect(page.getByRole('main').locator('.card')).toHaveCount(20)
    await page.getByRole('link', { name: 'Page 2', exact: true }).click()
    await expect(page.getByRole('link', { name: 'Page 2', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    )
    await page.getByRole('link', { name: /^Garden/ }).click()
    await expect(page.getByRole('status').first()).toHaveText('50 products')
    await page.getByRole('searchbox').fill('hose & "pot"')
    await page.getByRole('searchbox').press('Enter')
    await expect(page).toHaveTitle('Search for “hose & "pot"” – Hearth')
    await expect(page).toHaveURL(/category=Garden&search=/)
    await expect(page.getByText('Nothing fits.')).toBeVisible()
  })

  test('what does not exist is 404, and said', async ({ page, tidy }) => {
    tidy.allow(/404/)
    expect((await page.goto('./products/501'))?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such product')
    await expect(page).toHaveTitle('There is no such product – Hearth')
    expect((await page.goto('./nowhere/at/all'))?.status()).toBe(404)
    await expect(page).toHaveTitle('There is nothing here – Hearth')
  })
})

for (const [name, path, heading] of [
  ['a product', './products/22', /./],
  ['the catalogue', './?category=Garden&page=2', 'Garden'],
] as const)
  test(`the browser takes ${name} over as it is, and reads nothing that it carried`, async ({ page }) => {
    const traffic = new Traffic(page)
    let run = () => {}
    const read = new Promise<void>(resolve => (run = resolve))
    await page.route('**/assets/*.js', async route => {
      await read
      await route.continue()
    })
    await page.goto(path, { waitUntil: 'commit' })
    const title = page.getByRole('heading', { level: 1 })
    await title.evaluate(element => Object.assign(element, { fromServer: true }))
    run()
    await ready(page, heading)
    await traffic.settled(page)
    expect(traffic.reads).toEqual(['ctx/account'])
    expect(await title.evaluate(element => 'fromServer' in element)).toBe(true)
    await expect(page.locator('title')).toHaveCount(1)
    await expect(page.locator('meta[name="description"]')).toHaveCount(1)
  })

test('the title and the description are those of the page, also when it was reached from another', async ({
  page,
  ann,
}) => {
  const { product } = await ann.read<ProductData>('product', { productId: 1 })
  await page.goto('./')
  await ready(page, 'Everything')
  await page.getByRole('main').locator('.card a').first().click()
  await ready(page, product.name)
  await expect(page).toHaveTitle(`${product.name} – Hearth`)
  await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', product.description)
  await page.goBack()
  await expect(page).toHaveTitle('Everything – Hearth')
})

test('a product that does not exist is not asked for again', async ({ page, tidy }) => {
  tidy.allow(/404/)
  const traffic = new Traffic(page)
  await page.goto('./products/501')
  await ready(page, 'There is no such product')
  await traffic.settled(page)
  expect(traffic.reads).toEqual(['ctx/account'])
})

test('a page that lay in a cache for long is shown, and each context read once', async ({ page }) => {
  const traffic = new Traffic(page)
  await page.route('**/products/23', async route => {
    const answer = await route.fetch()
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replaceAll(/"age":\d+/g, '"age":3600000'),
    })
  })
  await page.goto('./products/23')
  await ready(page, /./)
  await traffic.settled(page)
  expect(traffic.reads.map(read => read.replace(/\?.*/, ''))).toEqual([
    'ctx/account',
    'ctx/product',
    'ctx/reviews',
  ])
})

test('a page is the same for everyone, and kept until what it shows changes', async ({ ann, bob, page }) => {
  const path = './products/24'
  const first = await ann.page(path)
  expect(first.headers()['set-cookie']).toBeUndefined()
  const tag = first.headers()['etag']!
  expect((await bob.page(path, { 'If-None-Match': tag })).status()).toBe(304)
  expect(ageless(await (await bob.page(path)).text())).toBe(ageless(await first.text()))

  await bob.call('addReview', { productId: 24, review: { rating: 4, title: 'Sturdy', text: 'It holds.' } })
  const after = await ann.page(path, { 'If-None-Match': tag })
  expect(after.status()).toBe(200)
  expect(await after.text()).toContain('Sturdy')
  await be(page, ann)
  await page.goto(path)
  await expect(page.getByTestId('reviews').getByRole('listitem').first()).toContainText('Sturdy')
})

test('when the process that renders is killed, pages go on, and another one renders', async ({
  shop,
  ann,
}) => {
  const killed = shop.workers
  expect(killed).toHaveLength(1)
  kill(killed[0]!, 'SIGKILL')
  let productId = 100
  const shell = async () => {
    const answer = await ann.page(`./products/${productId++}`)
    expect(answer.status()).toBe(200)
    return answer.headers()['x-mizan-shell']
  }
  await expect.poll(shell, { timeout: 60_000 }).toBeUndefined()
  expect(shop.workers).toHaveLength(1)
  expect(shop.workers).not.toEqual(killed)
})

test('without Node the shop is the same, from shells that carry the data', async ({ browser, web }) => {
  test.skip(web !== 'react', 'the cart is rendered in the browser in each front end')
  const shop = await Shop.open(web, '--mizan.ssr.command=no-such-node')
  const page = await browser.newPage({ baseURL: `${shop.url}/` })
  const traffic = new Traffic(page)
  const answer = await page.goto('./products/21')
  expect(answer?.headers()).toMatchObject({ 'x-mizan-shell': 'no-runtime', 'cache-control': 'no-store' })
  await ready(page, /./)
  await expect(page.getByRole('region', { name: 'Reviews' })).toBeVisible()
  await traffic.settled(page)
  expect(traffic.reads).toEqual(['ctx/account'])
  await page.close()
  await shop.close()
})
