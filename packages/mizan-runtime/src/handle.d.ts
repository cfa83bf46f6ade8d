import type { MizanError } from './errors.ts'
import type { Store } from './store.ts'
import type { ContextHandle, ContextRef, HandleOptions } from './types.ts'
/** What adapters hold: it keeps nothing but its subscriptions, and finds its entry anew each time. */
export declare function createHandle<D, E extends MizanError>(
  store: Store,
  ref: ContextRef,
  params: object | null | undefined,
  { enabled, gcTime, staleTime, keepPrevious }: HandleOptions<D, E>,
  defaultStaleTime: number,
): ContextHandle<D, E>
