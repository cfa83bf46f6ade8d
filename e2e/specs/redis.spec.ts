import { expect, ready, test } from '../support/test.ts'

test('what Redis kept for everyone is shown until a call changes it, and never afterwards @fresh', async ({
  page,
  shop,
  ada,
}) => {
  const productId = 61
  const cacheStatus = async () => {
    const answer = await fetch(`${shop.url}/api/mizan/ctx/product/?productId=${productId}`)
    return answer.headers.get('cache-status')
  }
  await ada.call('setPrice', { productId, price: '61.61' })
  await expect.poll(cacheStatus).toMatch(/^mizan; hit; ttl=\d+$/)
  await page.goto(`./products/${productId}`)
  await ready(page, /./)
  await expect(page.getByRole('main')).toContainText('61.61')

  for (const price of ['16.16', '17.17', '18.18']) {
    await ada.call('setPrice', { productId, price })
    await page.reload()
    await ready(page, /./)
    await expect(page.getByRole('main')).toContainText(price)
    await expect.poll(cacheStatus).toMatch(/^mizan; hit; ttl=\d+$/)
  }
})
