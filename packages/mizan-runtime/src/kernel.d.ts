import { createReport } from './diagnostics.ts'
import type { Clock } from './retry.ts'
import { type Store } from './store.ts'
import type { Kernel, KernelConfig } from './types.ts'
/** What the packages around the kernel see of it. */
export interface InnerKernel extends Kernel {
  readonly '~': {
    readonly store: Store
    readonly clock: Clock
    readonly report: ReturnType<typeof createReport>
  }
}
/** Makes the kernel of a page, or of one render on a server. */
export declare function createKernel(config?: KernelConfig): Kernel
