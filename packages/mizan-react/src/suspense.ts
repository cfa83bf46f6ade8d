import type { ContextHandle, ContextRef, MizanError } from 'mizan-runtime'
import { useHandle, useParams, useRead } from './read.ts'

/** What a suspending hook gives: there always is data. A failure of a later read is in `error`. */
export interface SuspenseRead<D, E extends MizanError = MizanError> extends Pick<
  ContextHandle<D, E>,
  'refetch'
> {
  readonly data: D
  readonly error: E | null
  readonly fetching: boolean
  readonly stale: boolean
  readonly updatedAt: number
}

export type SuspenseHook<D, P extends object, E extends MizanError> = (
  params?: Partial<P>,
) => SuspenseRead<D, E>

/**
 * A hook that suspends until there is data, and throws the first load's error to the error boundary;
 * a boundary that is reset reads once more. `suspenseHook(reviewsContext, 'reviews')`; without a slot, the whole context.
 */
export function suspenseHook<D, P extends object, E extends MizanError>(
  ref: ContextRef<D, P, E>,
): SuspenseHook<D, P, E>
export function suspenseHook<D, P extends object, E extends MizanError, S extends keyof D>(
  ref: ContextRef<D, P, E>,
  slot: S,
): SuspenseHook<D[S], P, E>
export function suspenseHook<D, P extends object, E extends MizanError>(
  ref: ContextRef<D, P, E>,
  slot?: keyof D,
): SuspenseHook<unknown, P, E> {
  return params => {
    const handle = useHandle(ref, useParams(ref, params))
    const read = useRead(handle, slot)
    const { status, data, error } = handle.getSnapshot()
    if (status === 'loading') throw handle.ready()
    if (status === 'error' && data === undefined) {
      // The boundary shows this failure; whoever renders in a later task reads again.
      setTimeout(handle.unregister)
      throw error
    }
    return read as SuspenseRead<unknown, E>
  }
}
