import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { be, expect, ready, test, Traffic } from '../support/test.ts'

const line = (page: Page, number: number) =>
  page.getByRole('group', { name: `Product ${number}`, exact: true })

async function fillAddress(page: Page) {
  await page.getByLabel('Street and number').fill('12 Mill Lane')
  await page.getByLabel('Postcode').fill('AB1 2CD')
  await page.getByLabel('Town').fill('Bath')
}

const send = (page: Page, name: string) => page.getByRole('button', { name }).click()

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('J23 a review is signed in for, refused with what was written, and then on the product’s page', async ({
    page,
    bob,
    tidy,
  }) => {
    tidy.allow(/422/)
    await bob.call('addReview', { productId: 61, review: { rating: 1, title: 'Poor', text: 'Broken.' } })
    await page.goto('./products/61')
    await page.getByRole('link', { name: 'Write a review' }).click()
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()

    await page.getByLabel('Username').fill('ann')
    await page.getByLabel('Password').fill('wrong')
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert')).toContainText('do not belong together')
    await page.getByLabel('Username').fill('ann')
    await page.getByLabel('Password').fill('shop')
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL('./products/61/review')

    await page.getByRole('radio', { name: '2 stars' }).check({ force: true })
    await page.getByLabel('Title').fill(' ')
    await page.getByLabel('Your review', { exact: true }).fill('<b>Never</b> again & again.')
    const [refused] = await Promise.all([
      page.waitForResponse(answer => answer.url().endsWith('/form/addReview/')),
      send(page, 'Add review'),
    ])
    expect([refused.status(), refused.headers()['cache-control']]).toEqual([422, 'no-store'])
    await expect(page.getByLabel('Title')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel('Title')).toHaveAccessibleDescription(/blank/)
    await expect(page.getByRole('radio', { name: '2 stars' })).toBeChecked()
    await expect(page.getByLabel('Your review', { exact: true })).toHaveValue('<b>Never</b> again & again.')

    await page.getByLabel('Title').fill('By hand')
    await send(page, 'Add review')
    await expect(page).toHaveURL('./products/61#reviews')
    const newest = page.getByTestId('reviews').getByRole('listitem').first()
    await expect(newest).toContainText('By hand')
    await expect(newest.getByRole('img', { name: '2 out of 5 stars' })).toBeVisible()
    await expect(newest).toContainText('<b>Never</b> again & again.')

    await page.goto('./order')
    await send(page, 'Sign out')
    await expect(page).toHaveTitle('Everything – Hearth')
    await page.goto('./order')
    await expect(page.getByText('We need to know who orders.')).toBeVisible()
  })

  test('J23 an order is refused at its fields, with what was written, and then thanked for', async ({
    page,
    ann,
    ada,
    tidy,
  }) => {
    tidy.allow(/422/)
    await ann.emptyCart()
    for (const productId of [62, 63, 64]) await ada.call('setStock', { productId, quantity: 5 })
    await ann.call('addToCart', { productId: 62, quantity: 2 })
    await ann.call('addToCart', { productId: 64, quantity: 1 })
    await be(page, ann)
    await page.goto('./order')
    await expect(line(page, 1).getByLabel('Number of the product')).toHaveValue('62')
    await line(page, 2).getByLabel('Number of the product').fill('')
    await line(page, 2).getByLabel('Pieces').fill('')
    await line(page, 3).getByLabel('Number of the product').fill('501')
    await line(page, 3).getByLabel('Pieces').fill('100')
    await page.getByLabel('Name').fill('Ann Bell')
    await page.getByLabel('Postcode').fill('no postcode')
    await send(page, 'Place order')

    await expect(page).toHaveTitle('Order by number – Hearth')
    await expect(line(page, 2).getByLabel('Number of the product')).toHaveAttribute('aria-invalid', 'true')
    await expect(line(page, 3).getByLabel('Number of the product')).toHaveAccessibleDescription(
      'There is no product of this number',
    )
    await expect(line(page, 3).getByLabel('Pieces')).toHaveAccessibleDescription(/99/)
    await expect(page.getByLabel('Street and number')).toHaveAccessibleDescription(/blank/)
    await expect(page.getByLabel('Postcode')).toHaveValue('no postcode')
    await expect(page.getByLabel('Name')).toHaveValue('Ann Bell')
    await expect(page.getByLabel('Name')).not.toHaveAttribute('aria-invalid')

    await line(page, 2).getByLabel('Number of the product').fill('63')
    await line(page, 2).getByLabel('Pieces').fill('6')
    await line(page, 3).getByLabel('Number of the product').fill('')
    await line(page, 3).getByLabel('Pieces').fill('')
    await fillAddress(page)
    await send(page, 'Place order')
    await expect(page.getByRole('alert')).toContainText('there are only 5 pieces left')

    await line(page, 2).getByLabel('Pieces').fill('1')
    await send(page, 'Place order')
    await expect(page).toHaveURL('./order/placed')
    await expect(page.getByText(/Order \d+: 3 pieces/)).toBeVisible()
    expect(await ann.read('cart')).toMatchObject({ cart: { lines: [{ productId: 64 }] } })
  })
})

test.describe('sent before a script ran', () => {
  test('J23 the page of what was refused is taken over as it is, and goes on', async ({
    page,
    ann,
    ada,
    tidy,
  }) => {
    tidy.allow(/422/)
    await ann.emptyCart()
    await ada.call('setStock', { productId: 65, quantity: 5 })
    await be(page, ann)
    let run = () => {}
    const read = new Promise<void>(resolve => (run = resolve))
    await page.route('**/assets/*.js', async route => {
      await read
      await route.continue()
    })
    await page.goto('./order', { waitUntil: 'commit' })
    await line(page, 1).getByLabel('Number of the product').fill('501')
    await page.getByLabel('Name').fill('Ann Bell')
    await page.getByRole('button', { name: 'Place order' }).click({ noWaitAfter: true })
    await expect(page).toHaveURL(/form\/placeOrder/)
    const number = line(page, 1).getByLabel('Number of the product')
    await expect(number).toHaveValue('501')
    const traffic = new Traffic(page)
    run()
    await ready(page, 'Order by number')
    await traffic.settled(page)
    expect(traffic.reads).toEqual([])
    await expect(page).toHaveURL('./order')
    await expect(number).toHaveAccessibleDescription('There is no product of this number')
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

    await number.fill('65')
    await expect(number).not.toHaveAttribute('aria-invalid')
    await fillAddress(page)
    await page.getByRole('button', { name: 'Place order' }).click()
    await expect(page.getByText(/Order \d+: 1 piece /)).toBeVisible()
  })

  test('the order page is taken over as it is, and reads nothing that it carried', async ({ page, ann }) => {
    await ann.emptyCart()
    await ann.call('addToCart', { productId: 66, quantity: 2 })
    await be(page, ann)
    const traffic = new Traffic(page)
    const answer = await page.goto('./order')
    expect(answer?.headers()['cache-control']).toBe('private, no-cache')
    await ready(page, 'Order by number')
    await traffic.settled(page)
    expect(traffic.reads).toEqual([])
    await expect(line(page, 1).getByLabel('Pieces')).toHaveValue('2')
    await expect(page.getByRole('group', { name: /^Product \d/ })).toHaveCount(1)
    await expect(page.getByTestId('cart-size')).toContainText('2')
  })
})
