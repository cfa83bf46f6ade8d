import type { Report } from './diagnostics.ts'
import type { Entry } from './entry.ts'
import type { Instance } from './key.ts'
import type { Clock } from './retry.ts'
import type { ReadRequest } from './transport.ts'
import type { ContextRef, State } from './types.ts'

export interface Subscriber {
  /** Which handle it came by; none where it only waits for the read that runs. */
  readonly by?: Instance
  readonly notify: () => void
  readonly enabled: boolean
  readonly staleTime: number
  /** The state that it knows of; undefined once it has left. */
  seen?: State<unknown> | undefined
}

/** What an entry needs of its kernel. */
export interface EntryHost {
  readonly clock: Clock
  readonly server: boolean
  readonly report: Report
  /** The kernel's logical time, which moves with every read, write and invalidation. */
  tick(): number
  read(ref: ContextRef, instance: Instance, request: ReadRequest): Promise<unknown>
  changed(entry: Entry): void
  /** It is read in the next microtask, if someone watches it then. */
  outdated(entry: Entry): void
  /** Someone has left it; whether it is of use to anyone is seen a microtask later. */
  left(entry: Entry): void
  removed(entry: Entry): void
}
