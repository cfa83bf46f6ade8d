import { be, expect, ready, test, Traffic } from '../support/test.ts'

test('a review shows up in the list, the average and the count, all of it from the answer to the call @fresh', async ({
  page,
  ann,
  bob,
}) => {
  const productId = 33
  await bob.call('addReview', { productId, review: { rating: 1, title: 'Poor', text: 'It came broken.' } })
  const before = await bob.read<{ rating: { average: number; count: number } }>('reviews', { productId })
  await be(page, ann)
  const traffic = new Traffic(page)
  await page.goto(`./products/${productId}`)
  await expect(page.getByTestId('count')).toHaveText(String(before.rating.count))

  await traffic.begin(page)
  await page.getByRole('radio', { name: '5 stars' }).check({ force: true })
  await page.getByLabel('Title').fill('A fine thing')
  await page.getByLabel('Your review').fill('I would not want to be without it.')
  await page.getByRole('button', { name: 'Add review' }).click()

  await expect(page.getByText('Thank you. Your review is online.')).toBeVisible()
  const newest = page.getByTestId('reviews').getByRole('listitem').first()
  await expect(newest).toContainText('A fine thing')
  await expect(newest).toContainText('Ann')
  const { average, count } = before.rating
  await expect(page.getByTestId('count')).toHaveText(String(count + 1))
  await expect(page.getByTestId('average')).toHaveText(((average * count + 5) / (count + 1)).toFixed(2))
  await expect(page.getByTestId('product-rating')).toContainText(`${count + 1} review`)
  await expect(page.getByLabel('Title')).toHaveValue('')

  await traffic.settled(page)
  expect(traffic.calls).toEqual(['call/addReview'])
  expect(traffic.reads).toEqual([])
})

test('a review without substance is refused at its fields, and nothing is read', async ({
  page,
  ann,
  tidy,
}) => {
  tidy.allow(/422/)
  await be(page, ann)
  const traffic = new Traffic(page)
  await page.goto('./products/34')
  await ready(page, /./)
  await traffic.begin(page)
  await page.getByLabel('Title').fill('   ')
  await page.getByLabel('Your review').fill('   ')
  await page.getByRole('button', { name: 'Add review' }).click()
  await expect(page.getByLabel('Title')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Your review')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Title')).toHaveAccessibleDescription(/blank/)
  await traffic.settled(page)
  expect(traffic.reads).toEqual([])
})

test('a review from the second page of reviews leads to the first, where it stands', async ({
  page,
  ann,
  bob,
}) => {
  const productId = 35
  for (let i = 0; i < 11; i++)
    await bob.call('addReview', { productId, review: { rating: 4, title: `Number ${i}`, text: 'Good.' } })
  await be(page, ann)
  await page.goto(`./products/${productId}?page=2`)
  await page.getByLabel('Title').fill('From page two')
  await page.getByLabel('Your review').fill('Written there.')
  await page.getByRole('button', { name: 'Add review' }).click()
  await expect(page.getByTestId('reviews').getByRole('listitem').first()).toContainText('From page two')
  await expect(page).toHaveURL(`./products/${productId}`)
})

test('visitors are asked to sign in, and come back', async ({ page, tidy }) => {
  tidy.allow(/401/)
  await page.goto('./products/36')
  await ready(page, /./)
  const name = await page.getByRole('heading', { level: 1 }).textContent()
  await page.locator('#reviews').getByRole('link', { name: 'Sign in' }).click()
  await page.getByLabel('Username').fill('ann')
  await page.getByLabel('Password').fill('wrong')
  const signInButton = page.getByRole('main').getByRole('button', { name: 'Sign in' })
  await signInButton.click()
  await expect(page.getByRole('alert')).toContainText('do not belong together')
  await page.getByLabel('Password').fill('shop')
  await signInButton.click()
  await ready(page, name!)
  await expect(page.getByLabel('Your review')).toBeVisible()
})
