import { createKernel } from '../kernel.ts'
import type { ContextRef, FunctionRef, Kernel, KernelConfig } from '../types.ts'

/** A request that waits for the test to answer it. */
export interface Pending {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly init: RequestInit
  readonly body: any
  /** When it was sent, in ms of the lab's clock. */
  readonly at: number
  readonly aborted: boolean
  /** Answers with JSON, or with text as it is, and lets everything happen that follows at once. */
  reply(body?: unknown, options?: { status?: number; headers?: Record<string, string> }): Promise<void>
  /** The network fails, or whatever `cause` says. */
  fail(cause?: unknown): Promise<void>
}

/** Lets all promises settle. */
export const flush = () => new Promise<void>(resolve => setImmediate(resolve))

/** Time that moves only when the test says so. Jitter is 0. */
export function virtualTime() {
  let now = 1_000_000
  let count = 0
  const timers: { at: number; id: number; run: () => void }[] = []
  return {
    timers,
    now: () => now,
    random: () => 0.5,
    schedule(run: () => void, ms: number) {
      const timer = { at: now + ms, id: count++, run }
      timers.push(timer)
      return () => {
        const index = timers.indexOf(timer)
        if (index >= 0) timers.splice(index, 1)
      }
    },
    async advance(ms: number) {
      const end = now + ms
      await flush()
      for (;;) {
        timers.sort((a, b) => a.at - b.at || a.id - b.id)
        const next = timers[0]
        if (!next || next.at > end) break
        timers.shift()
        now = next.at
        next.run()
        await flush()
      }
      now = end
    },
  }
}

/** A network whose answers the test gives, in its own order. */
export function network(now: () => number) {
  const requests: Pending[] = []
  const fetch = (url: string, init: RequestInit = {}) =>
    new Promise<Response>((resolve, reject) => {
      let aborted = false
      init.signal?.addEventListener('abort', () => {
        aborted = true
        reject(init.signal!.reason)
      })
      requests.push({
        url: String(url),
        method: init.method ?? 'GET',
        headers: init.headers as Headers,
        init,
        body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body,
        at: now(),
        get aborted() {
          return aborted
        },
        async reply(body = {}, { status = 200, headers = {} } = {}) {
          const text = typeof body === 'string' ? body : JSON.stringify(body)
          resolve(new Response(status === 204 ? null : text, { status, headers }))
          await flush()
        },
        async fail(cause = new TypeError('the network failed')) {
          reject(cause)
          await flush()
        },
      })
    })
  const to = (part: string) => requests.filter(({ url }) => url.includes(part))
  return {
    requests,
    fetch: fetch as typeof globalThis.fetch,
    /** Requests of a context's reads. */
    reads: (name: string) => to(`/ctx/${name}/`),
    calls: () => to('/call/'),
    sessions: () => to('/session/'),
    /** The newest request. */
    last: () => requests.at(-1)!,
  }
}

/** A kernel over virtual time and a network in the test's hand; without CSRF, in a browser, unless told otherwise. */
export function lab(config: KernelConfig = {}) {
  const time = virtualTime()
  const net = network(time.now)
  const diagnostics: string[] = []
  const kernel: Kernel = createKernel({
    fetch: net.fetch,
    now: time.now,
    random: time.random,
    schedule: time.schedule,
    csrf: false,
    server: false,
    onDiagnostic: ({ code }) => diagnostics.push(code),
    ...config,
  })
  return { kernel, diagnostics, ...time, ...net }
}

export interface Product {
  readonly product: { readonly name: string; readonly version: number }
}
export const product: ContextRef<Product, { productId: number | string; page?: number | undefined }> = {
  name: 'product',
  params: { productId: 'integer', page: 'integer' },
  required: ['productId'],
  defaults: { page: 1 },
  slots: ['product'],
}
export const cart: ContextRef<{ cart: unknown }, Record<string, never>> = {
  name: 'cart',
  params: {},
  slots: ['cart'],
}
export const addReview: FunctionRef<object | void, any> = { name: 'addReview', affects: ['product'] }

export const version = (version: number, name = 'lamp'): Product => ({ product: { name, version } })
export const scoped = (productId: number) => ({ context: 'product', params: { productId } })

/** Counts calls; what an adapter would subscribe. */
export function listener() {
  const notify = () => {
    notify.count++
  }
  notify.count = 0
  return notify
}

/** The envelope of an error. */
export const failure = (code: string, details?: unknown) => ({ error: { code, message: code, details } })

/** A promise whose rejection the test looks at later. */
export function pending<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}

/** Data of an instance as a call's answer carries it. */
export const single = (productId: number, page: number, data: unknown) => ({
  context: 'product',
  params: { productId, page },
  data,
})

/** Watched instances, loaded with their own id as version. */
export async function watching(instances: { productId: number; page?: number }[], config = {}) {
  const parts = lab(config)
  const handles = instances.map(params => parts.kernel.registerContext(product, params))
  for (const handle of handles) handle.subscribe(() => {})
  await flush()
  for (const [index, request] of [...parts.requests].entries())
    await request.reply(version(instances[index]!.productId))
  parts.requests.length = 0
  return {
    ...parts,
    handles,
    handle: handles[0]!,
    asked: () => parts.reads('product').map(({ url }) => url.split('?')[1]),
    /** Sends a call and answers it. */
    async answered(
      body: unknown,
      options?: { status?: number; headers?: Record<string, string> },
      args: object = {},
    ) {
      const called = pending(parts.kernel.call(addReview, args))
      await flush()
      await parts.calls().at(-1)!.reply(body, options)
      return called
    },
  }
}

/** A watched instance whose first read is answered. */
export async function loaded(config = {}) {
  const parts = lab(config)
  const handle = parts.kernel.registerContext(product, { productId: 5 })
  const notify = listener()
  const leave = handle.subscribe(notify)
  await flush()
  await parts.last().reply(version(1))
  return { ...parts, handle, notify, leave }
}
