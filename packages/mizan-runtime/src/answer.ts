import type { Report } from './diagnostics.ts'
import { MizanError, ownError } from './errors.ts'
import type { Clock } from './retry.ts'
import type { MizanRequest, Params } from './types.ts'

/** A context, broadly, or the instances that a scope takes in. */
export type Target = string | { readonly context: string; readonly params?: Params }

/** The envelope of errors. */
export interface Failure {
  readonly code: string
  readonly message: string
  readonly details?: unknown
}

/** What a call answers. */
export interface Answer {
  readonly result?: unknown
  readonly error?: Failure
  readonly redirect?: string
  readonly invalidate?: readonly Target[]
  readonly contexts?: readonly {
    readonly context: string
    readonly params: Params
    readonly data?: unknown
    readonly error?: Failure
  }[]
}

const isObject = (value: unknown): value is Answer =>
  !!value && typeof value === 'object' && !Array.isArray(value)

/** The body of an answer that has the members that its request asks for, or an error. What the server said of a failure is the error's `cause`. */
export async function decode(
  response: Response,
  { kind, name }: Pick<MizanRequest, 'kind' | 'name'>,
  members: readonly string[],
  { clock, report }: { clock: Clock; report: Report },
): Promise<unknown> {
  const { ok, status } = response
  if (status === 204 && kind === 'call') return {}
  const text = await response.text()
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    // Not JSON: told below.
  }
  if (ok && isObject(body) && members.every(name => Object.hasOwn(body, name))) return body
  const retryAfter = retryAfterOf(response.headers.get('Retry-After'), clock)
  const failure = (body as Answer | null | undefined)?.error
  if (typeof failure?.code === 'string') {
    const { code, message, details } = failure
    if (ok) report('R07', name)
    throw new MizanError(code, message, { status, details, cause: body, retryAfter })
  }
  report('R07', name)
  const code = ok && kind === 'read' && isObject(body) ? 'SCHEMA' : 'BAD_RESPONSE'
  throw ownError(code, name, { status, details: { text }, retryAfter })
}

function retryAfterOf(header: string | null, clock: Clock): number | undefined {
  if (!header) return undefined
  const seconds = Number(header)
  const ms = seconds >= 0 ? seconds * 1000 : Date.parse(header) - clock.now()
  return ms >= 0 ? ms : undefined
}
