import type { Page } from '@playwright/test'
import { Person } from '../support/person.ts'
import { Shop } from '../support/server.ts'
import { expect, ready, signIn, test as base, Traffic } from '../support/test.ts'

/** These specs kill their server, so they have one of their own. */
const test = base.extend<{ own: Shop }>({
  own: async ({ web }, use) => {
    const shop = await Shop.open(web)
    await use(shop)
    await shop.close()
  },
  baseURL: async ({ own }, use) => use(`${own.url}/`),
})
test.describe.configure({ timeout: 240_000 })
test.beforeEach(({ tidy }) => tidy.allow(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|401|Failed to load/))

const look = (page: Page) => page.evaluate(() => dispatchEvent(new Event('focus')))

test('a page outlives its server, says that a call failed, and recovers', async ({ page, own }) => {
  await page.goto('./')
  await signIn(page, 'ann')
  const traffic = new Traffic(page)
  await page.goto('./products/71')
  await ready(page, /./)
  const name = (await page.getByRole('heading', { level: 1 }).textContent())!
  await page.getByLabel('Title').fill('Sent into the void')
  await page.getByLabel('Your review').fill('Nobody is there.')

  await traffic.begin(page)
  await own.kill()
  await page.getByRole('button', { name: 'Add review' }).click()
  await expect(page.locator('.editor').getByRole('alert')).toContainText('cannot be reached')
  await traffic.settled(page)
  expect(traffic.calls).toEqual(['call/addReview'])
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByTestId('stock')).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('Sent into the void')
  await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible()

  await own.start()
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await expect(page.getByRole('article').getByRole('alert')).toHaveCount(0)
  await look(page)
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  await ready(page, name)
})

test('a page that was left and looked at again recovers by itself', async ({ page, own }) => {
  await page.goto('./products/72')
  await ready(page, /./)
  const name = (await page.getByRole('heading', { level: 1 }).textContent())!
  const ada = await Person.signedIn(own.url, 'ada')
  await ada.call('setPrice', { productId: 72, price: '77.77' })
  await ada.close()
  // Long enough ago for the page to doubt what it shows.
  await page.clock.install()
  await page.goto('./products/72')
  await ready(page, name)
  await own.kill()
  await page.clock.fastForward('05:00')
  await look(page)
  await page.clock.runFor(5_000)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText('€77.77')).toBeVisible()
  await expect(page.getByRole('alert').first()).toContainText('This may be out of date')

  await own.start()
  await page.clock.fastForward('05:00')
  await look(page)
  await page.clock.runFor(5_000)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('going to another page recovers as well', async ({ page, own }) => {
  await page.goto('./')
  await ready(page, 'Everything')
  await own.kill()
  await page.getByRole('main').locator('.card a').first().click()
  await expect(page.getByRole('alert').first()).toContainText('The shop cannot be reached')
  await page.getByRole('link', { name: 'Catalogue' }).click()
  await ready(page, 'Everything')
  await expect(page.getByRole('main').locator('.card')).toHaveCount(20)

  await own.start()
  await page.getByRole('main').locator('.card a').nth(1).click()
  await expect(page.getByTestId('stock')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})
