/**
 * Every failure of Mizan. Narrow a union of errors by its literal `code`; `details` then has that code's type.
 *
 * @template C the literal code, e.g. `'OUT_OF_STOCK'`
 * @template D what the error carries; `undefined` for most
 */
export class MizanError<C extends string = string, D = unknown> extends Error {
  override readonly name = 'MizanError'
  declare readonly code: C
  declare readonly details: D
  /** The HTTP status, 0 where no answer arrived. */
  declare readonly status: number
  /** Milliseconds that the server asked to wait before the next attempt. */
  declare readonly retryAfter: number | undefined

  constructor(
    code: C,
    message: string,
    { status = 0, details, retryAfter, cause }: MizanErrorOptions<D> = {},
  ) {
    super(message, { cause })
    Object.assign(this, { code, status, details, retryAfter })
  }
}

export interface MizanErrorOptions<D = unknown> {
  readonly status?: number
  readonly details?: D
  readonly cause?: unknown
  readonly retryAfter?: number | undefined
}

/** One broken constraint. `path` leads to the field: `['review', 'rating']`, `['lines', 0, 'quantity']`. */
export interface FieldError {
  readonly path: readonly (string | number)[]
  readonly code: string
  readonly message: string
  readonly attributes?: Readonly<Record<string, unknown>>
}

/** 422: the arguments break constraints. `form` holds the errors that belong to no field. */
export type ValidationFailed = MizanError<
  'VALIDATION_FAILED',
  { readonly fields: readonly FieldError[]; readonly form: readonly FieldError[] }
>

/** What can happen to any request. The first five are the client's own; `status` is 0 unless an answer arrived. */
export type TransportError =
  | MizanError<'NETWORK' | 'TIMEOUT' | 'ABORTED' | 'SCHEMA', undefined>
  | MizanError<'BAD_RESPONSE', { readonly text: string }>
  | MizanError<'BAD_REQUEST', { readonly path: readonly (string | number)[] } | undefined>
  | MizanError<'INTERNAL_ERROR', { readonly id: string } | undefined>
  | MizanError<
      | 'UNAUTHORIZED'
      | 'FORBIDDEN'
      | 'CSRF_FAILED'
      | 'NOT_FOUND'
      | 'METHOD_NOT_ALLOWED'
      | 'PAYLOAD_TOO_LARGE'
      | 'URI_TOO_LONG'
      | 'UNSUPPORTED_MEDIA_TYPE'
      | 'RATE_LIMITED'
      | 'UNAVAILABLE',
      undefined
    >

/** A failure of the client's own; `subject` is the context or function. */
export const ownError = <C extends string, D>(code: C, subject: unknown, options?: MizanErrorOptions<D>) =>
  new MizanError<C, D>(code, `${code}: ${subject}`, options)

/** Anything thrown, as a `MizanError`: an abort is `ABORTED`, what is unknown is `NETWORK`. */
export function asError(cause: unknown): MizanError {
  if (cause instanceof MizanError) return cause
  return ownError((cause as Error | null)?.name === 'AbortError' ? 'ABORTED' : 'NETWORK', cause, { cause })
}
