import type { MizanError, TransportError } from './errors.ts'

/** How a parameter is declared on the server. */
export type ParamType =
  'integer' | 'number' | 'boolean' | 'text' | 'enum' | 'uuid' | 'instant' | 'date' | 'time' | 'dateTime'

/** Parameters as the kernel handles them. Applications see the generated types. */
export type Params = Readonly<Record<string, unknown>>

/** The parameters of a global context. */
export type NoParams = Readonly<Record<string, never>>

/**
 * Generated. Identifies a context; the phantom member carries its types.
 *
 * @template D the bundle: one member per slot
 * @template P the parameters, optional where the server has a default or takes null
 * @template E the union over the errors of all its reads
 */
export interface ContextRef<D = unknown, P extends object = object, E extends MizanError = MizanError> {
  readonly name: string
  readonly params: Readonly<Record<string, ParamType>>
  readonly required?: readonly string[]
  readonly defaults?: Params
  /** The names in the bundle; an answer without one of them is an error, not data. */
  readonly slots?: readonly string[]
  readonly '~types'?: { readonly data: D; readonly params: P; readonly error: E }
}

/**
 * Generated. Identifies a function.
 *
 * @template A the arguments, an object by name; `void` where there are none
 * @template R the result; `void` where the server has none
 * @template E the union of what the function throws and what happens to any request
 */
export interface FunctionRef<A = unknown, R = unknown, E extends MizanError = MizanError> {
  readonly name: string
  /** The contexts that the function affects: stale, broadly, when the outcome of a call is unknown. */
  readonly affects?: readonly string[]
  /** `upload` of 'mizan-runtime/upload', where an argument may hold a file. Other functions do not load it. */
  readonly upload?: Upload
  readonly '~types'?: { readonly args: (args: A) => void; readonly result: R; readonly error: E }
}

export interface StateFlags {
  /** A read is running or waits to be repeated. */
  readonly fetching: boolean
  /** The data is known to be older than the server's. */
  readonly stale: boolean
  /** When the data came, in ms of the kernel's clock; 0 where there is none. */
  readonly updatedAt: number
  /** Failed attempts of the running read. */
  readonly failureCount: number
}

/** State of an entry: the same object until something changed, frozen in development. `loading` only while there is no data. */
export type State<D, E extends MizanError = MizanError> = StateFlags &
  (
    | { readonly status: 'idle' | 'loading'; readonly data: undefined; readonly error: null }
    | { readonly status: 'success'; readonly data: D; readonly error: null }
    | { readonly status: 'error'; readonly data: D | undefined; readonly error: E }
  )

export interface ReadOptions {
  /** Default true. A disabled entry reads only by `refetch`. */
  readonly enabled?: boolean | undefined
  /** Show the data of the previous parameters, flagged stale, while the first read of these runs. Default false. */
  readonly keepPrevious?: boolean | undefined
  /** Ms that unwatched data is kept. Default: the kernel's. The longest that was asked for wins. */
  readonly gcTime?: number | undefined
  /** Ms after which data is read again on mount, focus and reconnect. Default: the kernel's. */
  readonly staleTime?: number | undefined
}

/** What an adapter says of a handle. */
export interface HandleOptions<D, E extends MizanError = MizanError> extends Omit<
  ReadOptions,
  'keepPrevious'
> {
  /** The snapshot of other parameters, shown flagged stale until this entry has data of its own. */
  readonly keepPrevious?: State<D, E> | undefined
}

/** One context instance, as an adapter sees it. */
export interface ContextHandle<D, E extends MizanError = MizanError> {
  /** Equal for equal context and parameters, whatever their order and spelling. */
  readonly key: string
  getState(): State<D, E>
  /** What a first subscriber will see: `loading` in place of `idle`. For adapters. */
  getSnapshot(): State<D, E>
  /** Starts the first read, or another where the data is stale. Returns what ends the subscription. */
  subscribe(listener: () => void): () => void
  /** Reads now, or joins the read that runs. `force` supersedes it. Rejects on failure only with `throwOnError`, and if cancelled. */
  refetch(options?: { force?: boolean; throwOnError?: boolean }): Promise<State<D, E>>
  /** Resolves when there is data, or the first read has failed. One promise while one load runs. */
  ready(): Promise<void>
  /** Ends the running read: without data the entry is idle again, with data it is as before. */
  cancel(): void
  /** Forgets data and error; a running read is ignored. */
  reset(): void
  /** Ends the subscriptions made through this handle. */
  unregister(): void
}

/** Arguments of `call` and `mutate`: none where the function has none, optional where all are. */
export type Arguments<A> = [A] extends [void] ? [args?: undefined] : {} extends A ? [args?: A] : [args: A]

/** The same for `kernel.call`, with its options. */
export type CallArguments<A> = [A] extends [void]
  ? [args?: undefined, options?: CallOptions]
  : {} extends A
    ? [args?: A, options?: CallOptions]
    : [args: A, options?: CallOptions]

/** Applies a change to what is shown until the server's data is there. `scope` takes in every instance whose parameters include it. */
export type OptimisticUpdate = <D, P extends object>(
  context: ContextRef<D, P>,
  scope: Partial<P>,
  change: (data: D) => D,
) => void

export interface CallOptions {
  readonly signal?: AbortSignal | undefined
  /** Ms; default: the kernel's. */
  readonly timeout?: number | undefined
  /** 0 to 1 while files are sent, null at the end. Only with a file. */
  readonly onProgress?: ((fraction: number | null) => void) | undefined
  readonly optimistic?: ((update: OptimisticUpdate) => void) | undefined
  /** `'fresh'` (default): resolves when what is on screen and was affected is fresh; `'answer'`: when the server has answered. */
  readonly settle?: 'fresh' | 'answer' | undefined
  /** Calls of one queue run one after another. */
  readonly queue?: string | undefined
}

export interface FetchOptions {
  readonly signal?: AbortSignal | undefined
}

/** A request on its way through the middleware. */
export interface MizanRequest {
  readonly kind: 'read' | 'call' | 'validate' | 'session'
  /** The context's or function's name. */
  readonly name: string
  /** The context's parameters or the function's arguments. */
  readonly input: unknown
  url: string
  init: RequestInit & { headers: Headers }
}
export type Send = (request: MizanRequest) => Promise<Response>
/** May change the request and the response, answer itself, or throw. */
export type Middleware = (request: MizanRequest, next: Send) => Promise<Response>

/** A function's body as multipart, and what sends it; undefined where the arguments hold no file. */
export type Upload = (
  payload: { readonly args: unknown },
  onProgress?: (fraction: number | null) => void,
) => { readonly body: FormData; readonly send: Send | undefined } | undefined

/** Something a developer should know. Each code has a page in docs/diagnostics. */
export interface Diagnostic {
  readonly code: `MZ-${string}`
  /** Empty in production builds. */
  readonly message: string
  readonly cause?: unknown
}

export interface KernelConfig {
  /** Default `/api/mizan`. */
  baseUrl?: string
  fetch?: typeof globalThis.fetch
  /** Default `same-origin`. */
  credentials?: RequestCredentials
  /** Asked before each request. */
  headers?: () => HeadersInit | Promise<HeadersInit>
  /** What this client was generated from: warns once when the server has another, and of unknown contexts. */
  schema?: { readonly hash: string; readonly contexts?: readonly string[] }
  /** `false`: none (token clients). Default: as the server's `session/` says. */
  csrf?: false | { readonly cookie: string; readonly header: string }
  middleware?: readonly Middleware[]
  /** Ms for each attempt. Default 30,000. */
  timeout?: number
  /** Ms that unwatched data is kept. Default 300,000. */
  gcTime?: number
  /** Ms after which data is read again on mount, focus and reconnect. Default 60,000. */
  staleTime?: number
  /** Renders on a server: no retry, no timers, no page. Default: whether there is a `document`. */
  server?: boolean
  now?: () => number
  random?: () => number
  /** Runs later and returns what cancels it. */
  schedule?: (run: () => void, ms: number) => () => void
  /** Goes to the path, of this site, that a function answers with: a router's own way. Default: the browser loads it. */
  navigate?: (path: string) => void
  /** Default: the console, in development. */
  onDiagnostic?: (diagnostic: Diagnostic) => void
}

/** Owns what a page shows of a server. One per page in a browser, one per render on a server. */
export interface Kernel {
  /** A handle on a context instance; `null` is one that is not known yet, and stays idle. */
  registerContext<D, P extends object, E extends MizanError>(
    context: ContextRef<D, P, E>,
    params?: Partial<P> | null,
    options?: HandleOptions<D, E>,
  ): ContextHandle<D, E>
  /** Reads once, without a subscription; joins a running read, and gives data that is there and fresh at once. Rejects with the context's error. */
  fetchContext<D, P extends object>(
    context: ContextRef<D, P>,
    ...rest: {} extends P ? [params?: P, options?: FetchOptions] : [params: P, options?: FetchOptions]
  ): Promise<D>
  /** Reads ahead for a component that is to come. Never rejects. */
  prefetch<D, P extends object>(
    context: ContextRef<D, P>,
    ...rest: {} extends P ? [params?: P] : [params: P]
  ): Promise<void>
  /** Calls a function; never repeated. What it affected is fresh when it resolves. Rejects with the function's error. */
  call<A, R, E extends MizanError>(fn: FunctionRef<A, R, E>, ...rest: CallArguments<A>): Promise<R>
  /** Makes every instance stale whose parameters include `scope`; those on screen are read once, in a microtask. */
  invalidate<D, P extends object>(context: ContextRef<D, P>, scope?: Partial<P>): void
  /** Data from the application. An updater that gives undefined changes nothing. */
  setData<D, P extends object>(
    context: ContextRef<D, P>,
    params: P,
    updater: D | ((data: D | undefined) => D | undefined),
  ): void
  /** Asks the server for the CSRF token; concurrent callers share one request. Calls do it by themselves. */
  initSession(): Promise<void>
  /** Another user: nothing of the last one is readable after this returns. What is on screen is read anew. */
  reset(identity?: string): void
  /** Ends everything: reads, timers and listeners. */
  dispose(): void
}

/** The data of a context's bundle, its parameters and its errors. */
export type DataOf<C> = C extends ContextRef<infer D, infer _P, infer _E> ? D : never
export type ParamsOf<C> = C extends ContextRef<infer _D, infer P, infer _E> ? P : never
export type ErrorOf<C> = C extends { readonly '~types'?: { readonly error: infer E } } ? E : TransportError
