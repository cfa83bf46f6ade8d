import type { Report } from './diagnostics.ts'
import { MizanError } from './errors.ts'
import type { Instance } from './key.ts'
import { type Change } from './layers.ts'
import type { Clock } from './retry.ts'
import type { ReadRequest } from './transport.ts'
import type { ContextRef, State } from './types.ts'
export interface Subscriber {
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
  removed(entry: Entry): void
}
type Patch = Partial<State<unknown>>
export type Entry = ReturnType<typeof createEntry>
/** The state machine of one context instance. */
export declare function createEntry(
  host: EntryHost,
  context: ContextRef,
  instance: Instance,
): {
  instance: Instance
  subscribers: Set<Subscriber>
  read: (force?: boolean) => Promise<State<unknown>>
  fail: (error: MizanError, more?: Patch) => void
  isActive: () => boolean
  ref: () => ContextRef<unknown, object, MizanError<string, unknown>>
  state: () => State<unknown>
  committed: () => unknown
  /** Whether someone waits who is no subscriber. */
  isWaited: () => boolean
  /** When it last heard of the server. */
  movedAt: () => number
  describe(by: ContextRef): void
  keep(ms: number): void
  subscribe(subscriber: Subscriber): () => void
  /** The page was looked at again: what is old for one of its readers is read. */
  refresh(): void
  /** For someone who is no subscriber. Their signal ends their waiting, and the read if nobody else wants it. */
  wait(staleTime: number, signal?: AbortSignal): Promise<State<unknown>>
  ready(): Promise<void>
  /** Resolves when there is data from after now, or the read for it fails, pauses or ends. */
  fresh: () => Promise<void>
  invalidate(time: number): void
  /** Data that is the last word: of a call's answer, or of a rendered page. */
  replace: (data: unknown, updatedAt?: number) => void
  /** Data of the application. A running read does not know of it, so it is read again. */
  write(data: unknown): void
  /** Shows `change` over the data until the returned function settles it. */
  layer(change: Change): (accepted: boolean) => void
  cancel(): void
  /** Forgets everything, before anyone can read it. Who waits goes on waiting if it is read anew. */
  clear(anew?: boolean): void
  dispose(): void
}
export {}
