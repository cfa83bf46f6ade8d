import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { HydratedContext } from 'mizan-runtime/hydration'
import type { Carried } from './page/scenes.ts'
import { documentOf, escapeForTag } from './rendered.ts'
import { drivers, expect, later, quiet, test } from './stage.ts'
import type { Server } from './server.ts'

const minute = 60_000
/** No `unsafe-inline`, no nonce and no hash. */
const strict = { 'Content-Security-Policy': "default-src 'self'" }
const five = { productId: 5 }

const product: HydratedContext = {
  context: 'product',
  params: five,
  age: 1_000,
  data: { product: { id: 5, name: 'Tea & <b>', price: '1.50' }, stock: { quantity: 1 } },
}
const cart: HydratedContext = { context: 'cart', params: {}, age: 1_000, data: { cart: { lines: [] } } }
const reviews: HydratedContext = {
  context: 'reviews',
  params: { page: 1, productId: 5 },
  age: 0,
  error: { code: 'FORBIDDEN', message: 'FORBIDDEN', status: 403 },
}

const carrying = (driver: string, contexts: readonly HydratedContext[]): Carried => ({
  contexts,
  page: { name: 'Conformance', props: { driver, scene: 'rendered', now: 1_800_000_000_000 } },
})

/** Opens a rendered page and waits until the framework has taken it over. */
async function hydrated(page: Page, server: Server, carried: Carried, headers: object = strict) {
  const html = await documentOf(carried)
  server.document = { html, headers: { ...headers } }
  await page.addInitScript(watch)
  await page.goto(server.url)
  await expect.poll(() => page.evaluate(() => new Set(stage.shown).size)).toBe(4)
  await quiet(page)
  return html
}

/** Notes what changes in the document from the moment when it is read to its end, which is before the first script runs. */
function watch() {
  const changes: string[] = (globalThis.changes = [])
  document.addEventListener('readystatechange', () => {
    const root = document.getElementById('root')
    if (document.readyState !== 'interactive' || !root) return
    const note = ({ type, target, addedNodes, removedNodes }: MutationRecord) => {
      const nodes = [...addedNodes, ...removedNodes].filter(node => node instanceof Element)
      if (nodes.length) changes.push(...nodes.map(node => node.outerHTML))
      else if (type === 'characterData' && target instanceof Text) changes.push(target.data)
    }
    new MutationObserver(records => records.forEach(note)).observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      characterDataOldValue: true,
    })
  })
}

declare global {
  /** Elements that came or went, and texts that changed. */
  var changes: string[]
  var executed: unknown
}

const texts = (page: Page) => page.locator('#root output').allTextContents()

/** What each part of a document shows before any script runs. */
const renderedTexts = (page: Page, html: string) =>
  page.evaluate(html => {
    const outputs = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('#root output')
    return Object.fromEntries([...outputs].map(({ id, textContent }) => [id, textContent]))
  }, html)
const changesOf = (page: Page) => page.evaluate(() => changes)

for (const driver of drivers)
  test.describe(driver, () => {
    test('F1 F2 F3 F4 F7 F8 F12 F17 data and failures are taken over as they are, without a request', async ({
      page,
      server,
      browser,
    }) => {
      const html = await hydrated(page, server, carrying(driver, [product, cart, reviews]))
      expect(server.reads).toEqual([])
      expect(await changesOf(page)).toEqual([])

      const silent = await browser.newPage({ javaScriptEnabled: false })
      await silent.setContent(html)
      const rendered = await texts(silent)
      await silent.close()
      expect(rendered.map(text => (JSON.parse(text) as { status: string }).status)).toEqual([
        'success',
        'success',
        'success',
        'error',
      ])
      expect(await texts(page)).toEqual(rendered)
    })

    test('F2 F3 F4 F12 F17 what is not carried is loading on both sides, and read once', async ({
      page,
      server,
    }) => {
      server.hold()
      await hydrated(page, server, carrying(driver, [product, reviews]))
      expect(server.reads).toEqual(['cart'])
      expect(await changesOf(page)).toEqual([])
      await expect(page.locator('#cart')).toContainText('"status":"loading"')
      server.letGo()
      await expect(page.locator('#cart')).toContainText('"status":"success"')
      expect(server.reads).toEqual(['cart'])
    })

    test('F4 what is older than its time is shown as it was rendered, and as being read after that', async ({
      page,
      server,
    }) => {
      server.hold()
      const old = [{ ...product, age: 60 * minute }, cart, { ...reviews, age: 60 * minute }]
      const html = await hydrated(page, server, carrying(driver, old))
      expect(await page.evaluate(() => stage.first)).toEqual(await renderedTexts(page, html))
      await expect(page.locator('#stock')).toContainText('"fetching":true')
      await expect(page.locator('#product')).toContainText('"fetching":true')
      server.letGo()
      await expect(page.locator('#stock')).toContainText('"fetching":false')
    })

    test('F5 F6 F9 a page that comes from a cache is shown, and asked for once whether it has changed', async ({
      page,
      server,
      open,
    }) => {
      await open(driver, 'rendered')
      await expect(page.locator('#stock')).toContainText('"quantity":1')
      await quiet(page)
      server.reads.length = 0

      const old = [{ ...product, age: 60 * minute }, cart, reviews]
      await hydrated(page, server, carrying(driver, old))
      expect(server.reads).toEqual(['product?productId=5'])
      expect(server.unchanged).toEqual(['product?productId=5'])
      await expect(page.locator('#stock')).toContainText('"fetching":false')
      await expect(page.locator('#stock')).toContainText('"quantity":1')

      server.quantity = 2
      await page.reload()
      await expect(page.locator('#stock')).toContainText('"quantity":2')
      await quiet(page)
      expect(server.reads).toEqual(['product?productId=5', 'product?productId=5'])
      expect(server.unchanged).toHaveLength(1)
    })

    test('F18 a rendered page from the back/forward cache reads what is stale by then, once', async ({
      page,
      server,
    }) => {
      await hydrated(page, server, carrying(driver, [product, cart, reviews]))
      const leaveAndReturn = async () => {
        await page.evaluate(() => (stage.isRestored = false))
        await page.goto(`${server.url}/index.html?driver=${encodeURIComponent(driver)}&scene=none`)
        await page.goBack({ waitUntil: 'commit' })
        await expect.poll(() => page.evaluate(() => stage.isRestored)).toBe(true)
        await quiet(page)
      }
      await leaveAndReturn()
      expect(server.reads).toEqual([])

      await later(page, minute + 1_000)
      server.quantity = 2
      await leaveAndReturn()
      await expect(page.locator('#stock')).toContainText('"quantity":2')
      // A failure of the caller's own is asked for again, too: it may be mended.
      expect([...server.reads].sort()).toEqual(['cart', 'product?productId=5', 'reviews?page=1&productId=5'])
    })
  })

const vectors = JSON.parse(
  readFileSync(`${import.meta.dirname}/../../protocol/vectors/hydration-escape.json`, 'utf8'),
) as { cases: { value: unknown; script: string }[] }

/** Text that runs wherever it gets out of its quotes. */
const attacks = [
  '</script><script>globalThis.executed = 1</script>',
  '--></script><script>globalThis.executed = 1</script><!--',
  '<img src="/missing.png" onerror="globalThis.executed = 1">',
  '"><svg onload="globalThis.executed = 1"></svg>',
  "' onclick='globalThis.executed = 1",
  "{{ globalThis.executed = 1 }} ${globalThis.executed = 1} {@html '<script>globalThis.executed = 1</script>'}",
]
const hostile = [...attacks.map(text => ({ [text]: text })), ...vectors.cases.map(({ value }) => value)]
const prototypes = JSON.parse(
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"empty":{},"list":[],"nothing":null}',
) as object

test('F11 the tag holds each of the vectors as the protocol writes it', () => {
  for (const { value, script } of vectors.cases) expect(escapeForTag(value)).toBe(script)
})

for (const driver of drivers)
  test(`F11 F15 ${driver}: nothing that a page carries is executed, and all of it arrives`, async ({
    page,
    server,
  }) => {
    const data = { product: { id: 5, name: attacks.join(), price: '1', hostile, prototypes }, stock: {} }
    const strangers = attacks.map(text => ({
      context: text,
      params: { [text]: text },
      age: 0,
      data: { [text]: text },
    }))
    const carried = carrying(driver, [{ ...product, data }, cart, reviews, ...strangers])
    Object.assign(carried.page.props, { hostile, prototypes })
    const strange = {
      context: 'strange',
      params: prototypes as Carried['contexts'][0]['params'],
      age: 0,
      data: prototypes,
    }
    const all = { ...carried, contexts: [...carried.contexts, strange] }

    // Without a policy that would forgive a mistake.
    await hydrated(page, server, all, {})
    expect(await page.evaluate(() => [globalThis.executed, ({} as { polluted?: 1 }).polluted])).toEqual([
      undefined,
      undefined,
    ])
    expect(await page.evaluate(() => stage.carried)).toBe(JSON.stringify(all))
    const shown = JSON.parse((await page.locator('#product').textContent())!) as { data: unknown }
    expect(JSON.stringify(shown.data)).toBe(JSON.stringify(data))
    expect(await page.locator('#root :is(script, img, svg, b)').count()).toBe(0)
    expect(await changesOf(page)).toEqual([])
    expect(server.reads).toEqual([])
  })
