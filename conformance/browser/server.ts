import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { built } from './built.ts'

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
}

/** One part of a multipart body. */
interface Part {
  readonly type: string
  readonly size: number
  readonly text: string
}

/** Serves the page and speaks as much of the protocol as it uses; what it says is in the test's hand. */
export class Server {
  /** What is left of every product now. */
  quantity = 1
  /** The document in place of the built one, and the headers that go with it. */
  document: { readonly html: string; readonly headers: Record<string, string> } | undefined
  /** What was read: `product?productId=5`. */
  readonly reads: string[] = []
  /** Which of them asked for what had changed since the last time, and were told that nothing had. */
  readonly unchanged: string[] = []
  /** The multipart calls: their parts by name, in their order. */
  readonly uploads: Map<string, Part>[] = []
  /** The media types of the calls' bodies. */
  readonly bodies: string[] = []
  readonly #server = createServer(
    (request, response) =>
      void this.#answer(request, response).catch((cause: unknown) => response.destroy(cause as Error)),
  )
  #gate = Promise.resolve()
  #open = (): void => {}

  static async start(): Promise<Server> {
    const server = new Server()
    server.#server.listen(0, '127.0.0.1')
    await once(server.#server, 'listening')
    return server
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`
  }

  /** No read is answered, and no body read beyond its beginning, until `letGo`. */
  hold(): void {
    this.#gate = new Promise(resolve => (this.#open = resolve))
  }

  letGo(): void {
    this.#open()
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  async #answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname, search } = new URL(request.url!, this.url)
    const context = /^\/api\/mizan\/ctx\/(\w+)\/$/.exec(pathname)?.[1]
    if (context) return this.#read(context, search, request, response)
    if (pathname === '/api/mizan/session/')
      return sendJson(response, { csrf: null, schema: '0', identity: '-' })
    if (pathname === '/api/mizan/call/') return this.#call(request, response)
    if (pathname === '/favicon.ico') return void response.writeHead(204).end()
    if (pathname === '/' && this.document) {
      const { html, headers } = this.document
      return void response
        .writeHead(200, { 'Content-Type': types['html'], 'Cache-Control': 'no-cache', ...headers })
        .end(html)
    }
    const name = pathname === '/' ? '/index.html' : pathname
    const body = await readFile(join(built, name)).catch(() => undefined)
    const type = types[name.slice(name.lastIndexOf('.') + 1)]
    if (!body || !type) return void response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(body)
  }

  async #read(context: string, search: string, request: IncomingMessage, response: ServerResponse) {
    this.reads.push(context + search)
    await this.#gate
    const id = Number(new URLSearchParams(search).get('productId'))
    const product = { id, name: 'Tea', price: '1.50' }
    const bundles: Record<string, object> = {
      product: { product, stock: { quantity: this.quantity } },
      cart: { cart: { lines: [] } },
      reviews: { rating: null, reviews: [] },
    }
    const etag = `W/"${context}${search}-${this.quantity}"`
    if (request.headers['if-none-match'] === etag) {
      this.unchanged.push(context + search)
      return void response.writeHead(304, { ETag: etag }).end()
    }
    sendJson(response, bundles[context], { ETag: etag })
  }

  async #call(request: IncomingMessage, response: ServerResponse) {
    const type = request.headers['content-type'] ?? ''
    this.bodies.push(type)
    const chunks: Buffer[] = []
    for await (const chunk of request) {
      chunks.push(chunk as Buffer)
      await this.#gate
    }
    const form = await new Response(Buffer.concat(chunks), { headers: { 'Content-Type': type } }).formData()
    const parts = new Map<string, Part>()
    for (const [name, value] of form) {
      const blob = new Blob([value])
      const { type, size } = typeof value === 'string' ? blob : value
      parts.set(name, { type, size, text: await blob.slice(0, 1_000).text() })
    }
    this.uploads.push(parts)
    const bytes = [...parts].reduce((sum, [name, { size }]) => (name === 'call' ? sum : sum + size), 0)
    sendJson(response, { result: { bytes } })
  }
}

function sendJson(response: ServerResponse, body: unknown, headers: Record<string, string> = {}) {
  response
    .writeHead(body ? 200 : 404, {
      'Content-Type': 'application/json',
      'Cache-Control': 'private, no-cache',
      ...headers,
    })
    .end(JSON.stringify(body))
}
