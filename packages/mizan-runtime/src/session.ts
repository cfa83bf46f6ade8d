import { retry, type Clock } from './retry.ts'
import type { KernelConfig } from './types.ts'

interface Csrf {
  readonly cookie: string | null
  readonly header: string
  readonly token?: string
}
export interface SessionAnswer {
  readonly csrf: Csrf | null
}

/** The CSRF token: where it is, and how to get one. */
export function createSession(
  config: KernelConfig,
  clock: Clock,
  epoch: () => number,
  ask: () => Promise<SessionAnswer>,
) {
  /** Undefined: not known yet; null: the server wants none. */
  let csrf: Csrf | null | undefined = config.csrf === false ? null : config.csrf
  let asking: Promise<void> | undefined
  let askedAt: number | undefined

  /** Concurrent callers share one request; after a failure the next caller asks again. */
  const init = () =>
    (asking ??= retry(ask, clock)
      .then(answer => {
        askedAt = epoch()
        if (config.csrf !== false) csrf = answer.csrf && { ...answer.csrf, ...config.csrf }
      })
      .finally(() => (asking = undefined)))

  /** The cookie is read anew each time: the server may change it at any answer. A token of another identity is worth nothing. */
  const token = () =>
    (csrf?.cookie && readCookie(csrf.cookie)) || (askedAt === epoch() ? csrf?.token : undefined)

  return {
    init,
    async sign(headers: Headers): Promise<void> {
      if (csrf !== null && !token()) await init()
      if (csrf) headers.set(csrf.header, token() ?? '')
    },
  }
}

function readCookie(name: string): string | undefined {
  const pair = globalThis.document?.cookie.split('; ').find(pair => pair.startsWith(name + '='))
  return pair && decodeURIComponent(pair.slice(name.length + 1))
}
