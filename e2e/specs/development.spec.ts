import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kill } from 'node:process'
import { expect, ready, test } from '../support/test.ts'
import { childrenOf, freePort } from '../support/server.ts'

const root = join(import.meta.dirname, '../..')
const shop = join(root, 'examples/shop')
const anyClass = join(shop, 'target/classes/com/example/shop/ShopApplication.class')

/** What `make dev` runs, over a copy of the front end that may be edited. */
class Development {
  readonly url: string
  readonly #folder = mkdtempSync(join(shop, 'web-edited-'))
  readonly #data = mkdtempSync(join(tmpdir(), 'shop-'))
  readonly #process: ChildProcess

  private constructor(port: number, vitePort: number) {
    this.url = `http://localhost:${vitePort}`
    cpSync(join(shop, 'web-react'), this.#folder, { recursive: true })
    this.#process = spawn(join(root, 'build/dev'), [String(port), 'react', String(vitePort), this.#folder], {
      env: { ...process.env, SHOP_DATA: join(this.#data, 'shop') },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  }

  static async start(): Promise<Development> {
    const development = new Development(await freePort(), await freePort())
    const output = development.#process.stdout!.setEncoding('utf8')
    await new Promise<void>((resolve, reject) => {
      let said = ''
      output.on('data', chunk => {
        said = (said + chunk).slice(-20_000)
        if (said.includes('open for work')) resolve()
      })
      output.on('end', () => reject(new Error(`The shop did not start for work:\n${said}`)))
    })
    return development
  }

  async page(path: string): Promise<{ html: string; shell: string | null }> {
    const answer = await fetch(this.url + path, { headers: { Accept: 'text/html' } })
    return { html: await answer.text(), shell: answer.headers.get('X-Mizan-Shell') }
  }

  /** Changes a file of the front end, as an editor that saves it; gives its lines. */
  edit(file: string, from: string, to: string): string[] {
    const path = join(this.#folder, 'src', file)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(from)
    writeFileSync(path, text.replace(from, to))
    return text.replace(from, to).split('\n')
  }

  /** The processes that render pages: children of the server, which is one of the script. */
  workers(): readonly number[] {
    return childrenOf(this.#process.pid!).flatMap(child =>
      childrenOf(child).filter(worker =>
        readFileSync(`/proc/${worker}/cmdline`, 'utf8').includes('render.mjs'),
      ),
    )
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit')
    this.#process.kill()
    await ended
    for (const folder of [this.#folder, this.#data]) rmSync(folder, { recursive: true, force: true })
  }
}

const isThere = (pid: number) => {
  try {
    return kill(pid, 0)
  } catch {
    return false
  }
}

const it = test.extend<{ development: Development }>({
  development: [
    async ({ web }, use) => {
      test.skip(web !== 'react', 'what differs between the front ends is Vite’s own')
      const development = await Development.start()
      await use(development)
      const workers = development.workers()
      await development.stop()
      await expect.poll(() => workers.some(isThere)).toBe(false)
    },
    { timeout: 240_000 },
  ],
})

it('while developing, pages are those of the sources, say where they fail, and leave no process behind', async ({
  page,
  development,
  tidy,
}) => {
  it.setTimeout(240_000)
  tidy.allow(/ERR_CONNECTION_REFUSED|Bad Gateway|50[0-9]/) // while Spring Boot starts anew
  const { html } = await development.page('/products/5')
  expect(html).toContain('/@vite/client')
  expect(html).toContain('class="price large"')
  await page.goto(`${development.url}/products/5`)
  await ready(page, /./)

  development.edit('pages/productPage.tsx', 'className="price large"', 'className="price large edited"')
  expect((await development.page('/products/5')).html).toContain('class="price large edited"')
  await expect(page.locator('.price.edited')).toBeVisible()

  const lines = development.edit(
    'pages/productPage.tsx',
    '  const { data } = read\n',
    '  const { data } = read\n  if (typeof window === "undefined") throw new Error(`No <${data?.product.name}>`)\n',
  )
  const line = lines.findIndex(text => text.includes('throw new Error')) + 1
  const failed = await development.page('/products/5')
  expect(failed.shell).toBe('render-failed')
  expect(failed.html).toContain(`pages/productPage.tsx:${line}:`)
  await page.goto(`${development.url}/products/5`)
  const note = page.getByRole('dialog')
  await expect(note).toContainText('Error: No <')
  await expect(note).toContainText(`${line} |   if (typeof window === "undefined") throw`)
  await note.getByRole('button', { name: 'Close' }).click()
  await ready(page, /./)

  const before = development.workers()
  expect(before).toHaveLength(1)
  utimesSync(anyClass, new Date(), new Date())
  await expect.poll(() => before.some(isThere), { timeout: 60_000 }).toBe(false)
  await expect
    .poll(async () => (await development.page('/products/6')).html, { timeout: 60_000 })
    .toContain('productPage.tsx')
  expect(development.workers()).toHaveLength(1)
})
