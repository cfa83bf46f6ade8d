import { attention } from './attention.ts'
import type { Report } from './diagnostics.ts'
import { asError, ownError } from './errors.ts'
import type { Instance } from './key.ts'
import { unlessAborted } from './promises.ts'
import { decode, type Answer } from './answer.ts'
import { toJson } from './json.ts'
import { retry, type Clock } from './retry.ts'
import { createSession, type SessionAnswer } from './session.ts'
import type { CallOptions, ContextRef, FunctionRef, KernelConfig, MizanRequest, Send } from './types.ts'

export interface TransportHost {
  readonly clock: Clock
  readonly server: boolean
  readonly report: Report
  /** Changes with the identity. */
  epoch(): number
  checkSchema(hash: string | null | undefined): void
  /** An answer to a request of that epoch names its caller. */
  identify(identity: string | null, epoch: number): void
}

export interface ReadRequest {
  /** Asks past caches: an invalidation is the reason. */
  readonly fresh: boolean
  readonly signal: AbortSignal
  readonly onFailure: (count: number) => void
}

export type Transport = ReturnType<typeof createTransport>

/** Requests and answers. Knows nothing of entries. */
export function createTransport(config: KernelConfig, host: TransportHost) {
  const { baseUrl = '/api/mizan', middleware = [], timeout: defaultTimeout = 30_000 } = config
  const { clock } = host

  const network: Send = ({ url, init }) => (config.fetch ?? fetch)(url, init)

  /** `members`: what the answer must have. */
  async function exchange<T>(
    asked: Asked,
    members: readonly string[],
    { signal: outer, timeout = defaultTimeout }: CallOptions = {},
    last = network,
  ): Promise<T> {
    const epoch = host.epoch()
    const limit = new AbortController()
    const signal = outer ? AbortSignal.any([limit.signal, outer]) : limit.signal
    const cancelLimit = clock.schedule(() => limit.abort(ownError('TIMEOUT', asked.name)), timeout)
    const answered = async () => {
      const headers = new Headers(asked.init?.headers)
      for (const [key, value] of new Headers(await config.headers?.())) headers.set(key, value)
      signal.throwIfAborted()
      const init = { credentials: config.credentials ?? 'same-origin', ...asked.init, headers, signal }
      const send = middleware.reduceRight<Send>((next, layer) => request => layer(request, next), last)
      const response = await send({ input: undefined, ...asked, url: baseUrl + asked.url, init })
      host.checkSchema(response.headers.get('X-Mizan-Schema'))
      host.identify(response.headers.get('X-Mizan-Identity'), epoch)
      return (await decode(response, asked, members, host)) as T
    }
    // Whoever sends may not heed the signal.
    return unlessAborted(answered(), signal).finally(cancelLimit)
  }

  const session = createSession(config, clock, host.epoch, () =>
    exchange<SessionAnswer>({ kind: 'session', name: 'session', url: '/session/' }, ['csrf']),
  )

  async function read(
    { name, required = [], slots = [] }: ContextRef,
    { texts, params }: Instance,
    { fresh, signal, onFailure }: ReadRequest,
  ): Promise<unknown> {
    const missing = required.find(param => !(param in texts))
    if (missing) {
      host.report('R05', `${name}, ${missing}`)
      throw ownError('BAD_REQUEST', name, { details: { path: [missing] } })
    }
    const url = `/ctx/${name}/?${new URLSearchParams(texts)}`.replace(/\?$/, '')
    const init: RequestInit = fresh ? { cache: 'no-cache' } : {}
    const attempt = () => exchange({ kind: 'read', name, input: params, url, init }, slots, { signal })
    return host.server ? attempt() : retry(attempt, clock, { signal, onFailure, ready: attention })
  }

  /** `onSend`: from here on the function may have run. */
  async function call<T extends object = Answer>(
    { name, upload, kind = 'call', members = ['result'] }: Called,
    input: unknown,
    extra: object,
    options: CallOptions,
    onSend: () => void,
  ): Promise<T> {
    const payload = { fn: name, args: input ?? {}, ...extra }
    const multipart = upload?.(payload, options.onProgress)
    const body = multipart?.body ?? toJson(payload)
    const post = async () => {
      options.signal?.throwIfAborted()
      const headers = new Headers(multipart ? {} : { 'Content-Type': 'application/json' })
      await session.sign(headers)
      onSend()
      const init = { method: 'POST', body, headers }
      return exchange<T>({ kind, name, input, url: `/${kind}/`, init }, members, options, multipart?.send)
    }
    try {
      return await post()
    } catch (cause) {
      // Safe to repeat: the server checks the token before it runs anything.
      if (config.csrf === false || asError(cause).code !== 'CSRF_FAILED') throw cause
      await session.init()
      return post()
    }
  }

  return { read, call, initSession: session.init, baseUrl }
}

/** A function, and what else than `call/` may be asked about it: an endpoint, and what its answer must have. */
interface Called extends FunctionRef {
  readonly kind?: 'call' | 'validate'
  readonly members?: readonly string[]
}

/** A request before the kernel's own part of it; its URL is below the base URL. */
interface Asked extends Omit<MizanRequest, 'init' | 'input'> {
  readonly input?: unknown
  readonly init?: RequestInit
}
