import type { Report } from './diagnostics.ts'
import type { Clock } from './retry.ts'
import type { MizanRequest, Params } from './types.ts'
/** A context, broadly, or the instances that a scope takes in. */
export type Target =
  | string
  | {
      readonly context: string
      readonly params?: Params
    }
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
  readonly invalidate?: readonly Target[]
  readonly contexts?: readonly {
    readonly context: string
    readonly params: Params
    readonly data?: unknown
    readonly error?: Failure
  }[]
}
/** The body of an answer that fits its request, or an error. What the server said of a failure is the error's `cause`. */
export declare function decode(
  response: Response,
  { kind, name }: MizanRequest,
  fits: (body: object) => boolean,
  {
    clock,
    report,
  }: {
    clock: Clock
    report: Report
  },
): Promise<unknown>
