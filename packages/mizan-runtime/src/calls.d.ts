import type { Entry } from './entry.ts'
import type { Store } from './store.ts'
import type { Transport } from './transport.ts'
import type { CallOptions, FunctionRef } from './types.ts'
/** Calls of functions, and what their answers say of contexts. */
export declare function createCalls(
  store: Store,
  transport: Transport,
  invalidate: (name: string, scope?: object) => Entry[],
): (fn: FunctionRef, args?: unknown, options?: CallOptions) => Promise<unknown>
