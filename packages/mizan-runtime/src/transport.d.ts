import type { Report } from './diagnostics.ts'
import { type Instance } from './key.ts'
import { type Answer } from './answer.ts'
import { type Clock } from './retry.ts'
import type { CallOptions, ContextRef, FunctionRef, KernelConfig } from './types.ts'
export interface TransportHost {
  readonly clock: Clock
  readonly server: boolean
  readonly report: Report
  /** Changes with the identity. */
  epoch(): number
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
export declare function createTransport(
  config: KernelConfig,
  host: TransportHost,
): {
  read: (ref: ContextRef, instance: Instance, { fresh, signal, onFailure }: ReadRequest) => Promise<unknown>
  call: (
    fn: FunctionRef,
    args: unknown,
    visible: readonly unknown[],
    { signal, timeout, onProgress }: CallOptions,
    onSend: () => void,
  ) => Promise<Answer>
  initSession: () => Promise<void>
}
