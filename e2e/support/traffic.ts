import type { Page, Request } from '@playwright/test'

/** What a page asks of Mizan; made before the page is opened: `ctx/product?productId=5`, `call/addReview`. */
export class Traffic {
  readonly #lines: string[] = []
  readonly #running = new Set<Request>()

  constructor(page: Page) {
    page.on('request', request => {
      const line = describe(request)
      if (!line) return
      this.#lines.push(line)
      this.#running.add(request)
    })
    for (const event of ['requestfinished', 'requestfailed'] as const)
      page.on(event as 'requestfinished', request => this.#running.delete(request))
  }

  /** Waits until the page has all it wants, and forgets what it asked for until then. */
  async begin(page: Page): Promise<void> {
    await this.settled(page)
    this.#lines.length = 0
  }

  get reads(): string[] {
    return this.#lines.filter(line => line.startsWith('ctx/')).sort()
  }

  get calls(): string[] {
    return this.#lines.filter(line => line.startsWith('call/'))
  }

  /** Resolves when nothing has been running for a while: what would be asked needlessly has been asked. */
  async settled(page: Page): Promise<void> {
    for (let quiet = 0; quiet < 10; quiet = this.#running.size ? 0 : quiet + 1) {
      await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 50)))
    }
  }
}

function describe(request: Request): string | undefined {
  const url = new URL(request.url())
  const context = /\/ctx\/(\w+)\/$/.exec(url.pathname)?.[1]
  if (context) return `ctx/${context}${url.search}`
  if (url.pathname.endsWith('/call/')) return `call/${(request.postDataJSON() as { fn: string }).fn}`
  return undefined
}
