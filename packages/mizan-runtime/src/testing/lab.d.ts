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
  reply(
    body?: unknown,
    options?: {
      status?: number
      headers?: Record<string, string>
    },
  ): Promise<void>
  /** The network fails, or whatever `cause` says. */
  fail(cause?: unknown): Promise<void>
}
/** Lets all promises settle. */
export declare const flush: () => Promise<void>
/** Time that moves only when the test says so. Jitter is 0. */
export declare function virtualTime(): {
  timers: {
    at: number
    id: number
    run: () => void
  }[]
  now: () => number
  random: () => number
  schedule(run: () => void, ms: number): () => void
  advance(ms: number): Promise<void>
}
/** A network whose answers the test gives, in its own order. */
export declare function network(now: () => number): {
  requests: Pending[]
  fetch: typeof globalThis.fetch
  /** Requests of a context's reads. */
  reads: (name: string) => Pending[]
  calls: () => Pending[]
  sessions: () => Pending[]
  /** The newest request. */
  last: () => Pending
}
/** A kernel over virtual time and a network in the test's hand; without CSRF, in a browser, unless told otherwise. */
export declare function lab(config?: KernelConfig): {
  timers: {
    at: number
    id: number
    run: () => void
  }[]
  now: () => number
  random: () => number
  schedule(run: () => void, ms: number): () => void
  advance(ms: number): Promise<void>
  requests: Pending[]
  fetch: typeof globalThis.fetch
  /** Requests of a context's reads. */
  reads: (name: string) => Pending[]
  calls: () => Pending[]
  sessions: () => Pending[]
  /** The newest request. */
  last: () => Pending
  kernel: Kernel
  diagnostics: string[]
}
export interface Product {
  readonly product: {
    readonly name: string
    readonly version: number
  }
}
export declare const product: ContextRef<
  Product,
  {
    productId: number | string
    page?: number | undefined
  }
>
export declare const cart: ContextRef<
  {
    cart: unknown
  },
  Record<string, never>
>
export declare const addReview: FunctionRef<object | void, any>
export declare const version: (version: number, name?: string) => Product
export declare const scoped: (productId: number) => {
  context: string
  params: {
    productId: number
  }
}
/** Counts calls; what an adapter would subscribe. */
export declare function listener(): {
  (): void
  count: number
}
/** The envelope of an error. */
export declare const failure: (
  code: string,
  details?: unknown,
) => {
  error: {
    code: string
    message: string
    details: unknown
  }
}
