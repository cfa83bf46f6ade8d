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

  async function exchange<T>(exchange: Exchange): Promise<T> {
    const { kind, name, input, path, init, members, timeout = defaultTimeout } = exchange
    const epoch = host.epoch()
    const limit = new AbortController()
    const signal = AbortSignal.any([limit.signal, ...(exchange.signal ? [exchange.signal] : [])])
    const cancelLimit = clock.schedule(() => limit.abort(ownError('TIMEOUT', name)), timeout)
    const answered = async () => {
      signal.throwIfAborted()
      const headers = new Headers(init.headers)
      for (const [key, value] of new Headers(await config.headers?.())) headers.set(key, value)
      const credentials = config.credentials ?? 'same-origin'
      const request = {
        kind,
        name,
        input,
        url: baseUrl + path,
        init: { credentials, ...init, headers, signal },
      }
      const send = middleware.reduceRight<Send>(
        (next, layer) => request => layer(request, next),
        exchange.send ?? network,
      )
      const response = await send(request)
      host.checkSchema(response.headers.get('X-Mizan-Schema'))
      host.identify(response.headers.get('X-Mizan-Identity'), epoch)
      return (await decode(response, request, members, host)) as T
    }
    // Whoever sends may not heed the signal.
    return unlessAborted(answered(), signal).finally(cancelLimit)
  }

  const session = createSession(config, clock, () =>
    exchange<SessionAnswer>({
      kind: 'session',
      name: 'session',
      input: undefined,
      path: '/session/',
      init: {},
      members: ['csrf'],
    }),
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
    const query = String(new URLSearchParams(texts))
    const attempt = () =>
      exchange({
        kind: 'read',
        name,
        input: params,
        path: `/ctx/${name}/${query && '?'}${query}`,
        init: fresh ? { cache: 'no-cache' } : {},
        members: slots,
        signal,
      })
    return host.server ? attempt() : retry(attempt, clock, { signal, onFailure, ready: attention })
  }

  /** `onSend`: from here on the function may have run. */
  async function call(
    { name, upload }: FunctionRef,
    input: unknown,
    visible: readonly unknown[],
    { signal, timeout, onProgress }: CallOptions,
    onSend: () => void,
  ): Promise<Answer> {
    const payload = { fn: name, args: input ?? {}, ...(visible.length && { visible }) }
    const multipart = upload?.(payload, onProgress)
    const body = multipart?.body ?? toJson(payload)
    const post = async () => {
      signal?.throwIfAborted()
      const headers = new Headers(multipart ? {} : { 'Content-Type': 'application/json' })
      await session.sign(headers)
      onSend()
      const init = { method: 'POST', body, headers }
      const members = ['result']
      const send = multipart?.send
      return exchange<Answer>({
        kind: 'call',
        name,
        input,
        path: '/call/',
        init,
        members,
        signal,
        timeout,
        send,
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

interface Exchange extends Pick<MizanRequest, 'kind' | 'name' | 'input'> {
  /** Below the base URL. */
  readonly path: string
  readonly init: RequestInit
  /** What the answer must have. */
  readonly members: readonly string[]
  readonly signal?: AbortSignal | undefined
  readonly timeout?: number | undefined
  readonly send?: Send | undefined
}
