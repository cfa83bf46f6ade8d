// What every host has to show of Mizan, whatever renders its pages: the applications beside this folder, built and run over
// the packaged shop.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { chromium } from 'playwright-core'
import { chromium as options } from '../../conformance/browser/chromium.ts'
import { build, start } from './application.mjs'
import { startGateway } from './gateway.mjs'
import { call, headerOf, signIn, startShop } from './shop.mjs'

/** Each with the shop's front end whose generated client it uses, and how Node starts it and tells it where Mizan is. */
const hosts = [
  {
    name: 'nuxt',
    client: 'web-vue/src/generated',
    into: 'app/generated',
    script: '.output/server/index.mjs',
    setting: 'NUXT_MIZAN_URL',
  },
  {
    name: 'sveltekit',
    client: 'web-svelte/src/generated',
    into: 'src/lib/generated',
    script: 'build/index.js',
    setting: 'MIZAN_URL',
  },
]
const page5 = ['account', 'product?productId=5', 'reviews?page=1&productId=5']
const failure = JSON.stringify({ error: { code: 'UNAVAILABLE', message: 's3cr3t of db1' } })

let shop, gateway, browser
const people = {}

before(async () => {
  const starting = startShop()
  for (const host of hosts) host.app = await build(host)
  shop = await starting
  gateway = await startGateway(shop.url)
  browser = await chromium.launch(options)
  for (const name of ['ann', 'bob']) people[name] = await signIn(shop.url, name)
  await call(shop.url, people.ann, 'addToCart', { productId: 1, quantity: 2 })
  await call(shop.url, people.bob, 'addToCart', { productId: 2, quantity: 3 })
})
after(async () => {
  await browser?.close()
  await gateway?.stop()
  shop?.stop()
})

for (const host of hosts)
  describe(host.name, () => {
    let url, stop
    before(async () => {
      ;({ url, stop } = await start(host, { [host.setting]: gateway.url }))
      await call(shop.url, people.ann, 'changeQuantity', { productId: 5, quantity: 0 })
    })
    after(() => stop?.())

    const get = (path, cookies) =>
      fetch(url + path, { headers: cookies ? { Cookie: headerOf(cookies) } : {} })

    /** A page in Chromium, as somebody, and what its console says. */
    async function open(path, cookies = {}) {
      const context = await browser.newContext()
      await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: url })))
      const page = await context.newPage()
      const said = []
      page.on('console', message => said.push(message.text()))
      page.on('pageerror', error => said.push(String(error)))
      await page.goto(url + path)
      const shows = (id, text) => page.getByTestId(id).filter({ hasText: text }).waitFor()
      return { page, said, shows, close: () => context.close() }
    }

    test('a page is rendered with what Mizan answers, each context asked for once', async () => {
      gateway.requests()
      const answer = await get('/products/5')
      const html = await answer.text()
      assert.equal(answer.status, 200)
      assert.match(html, /<h1>[^<]*Pencil Case<\/h1>/)
      assert.match(html, /data-testid="user">Visitor</)
      assert.deepEqual(gateway.reads(), page5)
    })

    test('the visitor’s cookies go to Mizan, and nobody else’s', async () => {
      gateway.requests()
      const html = await (await get('/products/5', people.ann)).text()
      assert.match(html, /data-testid="user">Ann</)
      assert.match(html, /data-testid="cart">2 in the cart</)
      const asked = gateway.requests()
      assert.deepEqual(asked.map(({ read }) => read).sort(), [...page5, 'cart'].sort())
      for (const { cookie } of asked) assert.equal(cookie, headerOf(people.ann))
      await get('/products/5')
      for (const { cookie } of gateway.requests()) assert.equal(cookie, undefined)
    })

    test('no shared cache may keep a page of somebody', async () => {
      assert.match((await get('/products/5', people.ann)).headers.get('Cache-Control'), /private/)
    })

    test('F13 pages of two users that are rendered at once have each their own data', async () => {
      // The first reads of both wait for each other, so that one render is in the middle of the other.
      gateway.gather(2)
      const both = () => Promise.all([get('/', people.ann), get('/', people.bob)])
      const rounds = [await both(), ...(await Promise.all(Array.from({ length: 10 }, both)))]
      for (const answers of rounds) {
        const [ann, bob] = await Promise.all(answers.map(answer => answer.text()))
        assert.match(ann, /data-testid="user">Ann</)
        assert.match(ann, /data-testid="cart">2 in the cart</)
        assert.doesNotMatch(ann, /\bbob\b/i)
        assert.match(bob, /data-testid="user">Bob</)
        assert.match(bob, /data-testid="cart">3 in the cart</)
        assert.doesNotMatch(bob, /\bann\b/i)
      }
    })

    test('H9 the page carries each datum once', async () => {
      const html = await (await get('/products/5')).text()
      const { product } = await (await fetch(`${shop.url}/api/mizan/ctx/product/?productId=5`)).json()
      assert.equal(html.split(product.description).length - 1, 1)
    })

    test('the status of a page is its product’s', async () => {
      assert.equal((await get('/products/999999')).status, 404)
      gateway.answer('product', 503, failure)
      const answer = await get('/products/5')
      gateway.restore()
      assert.equal(answer.status, 503)
      assert.doesNotMatch(await answer.text(), /s3cr3t/)
    })

    test('F7 a failure of the server is shown without its text, and mended in the browser by one read', async () => {
      gateway.answer('reviews', 503, failure)
      const answer = await get('/products/5')
      const html = await answer.text()
      assert.equal(answer.status, 200)
      assert.match(html, /data-testid="rating">No rating</)
      assert.doesNotMatch(html, /s3cr3t/)

      // The document comes while the reviews fail; its scripts only when they are there again.
      const context = await browser.newContext()
      const page = await context.newPage()
      const said = []
      page.on('console', message => said.push(message.text()))
      let release
      const released = new Promise(resolve => (release = resolve))
      await page.route(/\.js$/, route => released.then(() => route.continue()))
      await page.goto(`${url}/products/5`, { waitUntil: 'commit' })
      await page.getByText('No rating').waitFor()
      gateway.restore()
      gateway.requests()
      release()
      await page.getByTestId('rating').filter({ hasText: /^\d/ }).waitFor()
      assert.deepEqual(gateway.reads(), ['reviews?page=1&productId=5'])
      assert.deepEqual(said, [])
      await context.close()
    })

    test('F15 a name that looks like a prototype travels as any other', async () => {
      const rating =
        '{"average":4.5,"count":1,"__proto__":{"polluted":"</script><script>globalThis.polluted=1</script>"}}'
      gateway.answer(
        'reviews',
        200,
        `{"rating":${rating},"reviews":{"items":[],"page":1,"pages":1,"total":0}}`,
      )
      const { page, said, shows, close } = await open('/products/5')
      await shows('rating', '4.5')
      gateway.restore()
      assert.deepEqual(await page.evaluate(() => [globalThis.polluted, {}.polluted]), [undefined, undefined])
      assert.deepEqual(said, [])
      await close()
    })

    test('F2 H9 I12 in Chromium: hydrated without a request, fresh after a call, kept while navigating', async () => {
      gateway.requests()
      const { page, said, shows, close } = await open('/products/5', people.ann)
      const heading = await page.getByRole('heading').elementHandle()

      // The button works once the page is hydrated; what the call made stale comes with its answer.
      await shows('cart', '2 in the cart')
      await hydrated(page)
      await page.getByRole('button', { name: 'Add to cart' }).click()
      await shows('cart', '3 in the cart')
      assert.deepEqual(gateway.reads(), [...page5, 'cart'].sort())
      assert.ok(await heading.evaluate(element => element.isConnected))

      await page.getByRole('link', { name: 'Shop' }).click()
      await page.getByRole('heading', { name: 'All products' }).waitFor()
      await page.getByRole('listitem').first().waitFor()
      assert.deepEqual(gateway.reads(), ['catalog?page=1'])

      await page.getByRole('listitem').nth(4).getByRole('link').click()
      await shows('price', /\d/)
      await shows('rating', /\d/)
      await shows('cart', '3 in the cart')
      assert.deepEqual(gateway.reads(), [])
      assert.deepEqual(said, [])
      await close()
    })

    /** Resolves when the framework has put something of its own on the button. */
    const hydrated = page =>
      page.waitForFunction(() => Reflect.ownKeys(document.querySelector('main button')).length > 0)
  })
