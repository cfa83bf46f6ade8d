import { attention } from './attention.ts'
import type { Report } from './diagnostics.ts'
import { asError, MizanError } from './errors.ts'
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

  async function exchange<T>(
    kind: MizanRequest['kind'],
    name: string,
    path: string,
    input: unknown,
    init: RequestInit,
    { members, signal: outer, timeout = defaultTimeout, send = network }: ExchangeOptions,
  ): Promise<T> {
    const epoch = host.epoch()
    const limit = new AbortController()
    const signal = outer ? AbortSignal.any([outer, limit.signal]) : limit.signal
    const cancelLimit = clock.schedule(
      () => limit.abort(new MizanError('TIMEOUT', `${name}: no answer in ${timeout} ms`)),
      timeout,
    )
    const answered = async () => {
      signal.throwIfAborted()
      const headers = new Headers(init.headers)
      for (const [key, value] of new Headers(await config.headers?.())) headers.set(key, value)
      const chain = middleware.reduceRight<Send>((next, layer) => request => layer(request, next), send)
      const credentials = config.credentials ?? 'same-origin'
      const request: MizanRequest = {
        kind,
        name,
        input,
        url: baseUrl + path,
        init: { credentials, ...init, headers, signal },
      }
      const response = await chain(request)
      host.checkSchema(response.headers.get('X-Mizan-Schema'))
      host.identify(response.headers.get('X-Mizan-Identity'), epoch)
      return (await decode(response, request, members, host)) as T
    }
    // Whoever sends may not heed the signal.
    return unlessAborted(answered(), signal).finally(cancelLimit)
  }

  const session = createSession(config, clock, () =>
    exchange<SessionAnswer>('session', 'session', '/session/', undefined, {}, { members: ['csrf'] }),
  )

  async function read(
    ref: ContextRef,
    instance: Instance,
    { fresh, signal, onFailure }: ReadRequest,
  ): Promise<unknown> {
    const { name, required = [], slots = [] } = ref
    const missing = required.find(param => !(param in instance.texts))
    if (missing) {
      host.report('R05', `${name}, ${missing}`)
      throw new MizanError('BAD_REQUEST', `${name} needs ${missing}`, { details: { path: [missing] } })
    }
    const query = String(new URLSearchParams(instance.texts))
    const path = `/ctx/${name}/${query && '?'}${query}`
    const init: RequestInit = fresh ? { cache: 'no-cache' } : {}
    const attempt = () => exchange('read', name, path, instance.params, init, { signal, members: slots })
    return host.server ? attempt() : retry(attempt, clock, { signal, onFailure, ready: attention })
  }

  /** `onSend`: from here on the function may have run. */
  async function call(
    fn: FunctionRef,
    args: unknown,
    visible: readonly unknown[],
    { signal, timeout, onProgress }: CallOptions,
    onSend: () => void,
  ): Promise<Answer> {
    const payload = { fn: fn.name, args: args ?? {}, ...(visible.length && { visible }) }
    const multipart = fn.upload?.(payload, onProgress)
    const body = multipart?.body ?? toJson(payload)
    const post = async () => {
      signal?.throwIfAborted()
      const headers = new Headers(multipart ? {} : { 'Content-Type': 'application/json' })
      await session.sign(headers)
      onSend()
      const init = { method: 'POST', body, headers }
      return exchange<Answer>('call', fn.name, '/call/', args, init, {
        members: ['result'],
        signal,
        timeout,
        send: multipart?.send,
      })
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

  return { read, call, initSession: session.init }
}

interface ExchangeOptions {
  readonly signal?: AbortSignal | undefined
  readonly timeout?: number | undefined
  readonly send?: Send | undefined
  /** What the answer must have. */
  readonly members: readonly string[]
}
