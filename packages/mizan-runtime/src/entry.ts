import { collectLater } from './collector.ts'
import type { EntryHost, Subscriber } from './entryHost.ts'
import { ownError, type MizanError } from './errors.ts'
import type { Instance } from './key.ts'
import { dropLayers, layered, type Layer } from './layers.ts'
import type { Deferred } from './promises.ts'
import { deepFreeze, frozen, share } from './share.ts'
import { IDLE, LOADING } from './state.ts'
import type { ContextRef, State } from './types.ts'

/** One context instance: its state, who watches it, and what runs for it. Only the functions of the kernel change it. */
export interface Entry {
  readonly host: EntryHost
  readonly instance: Instance
  /** The descriptor as whoever came last knows it. */
  ref: ContextRef
  state: State<unknown>
  /** Data without optimistic layers. */
  committed?: unknown
  layers: readonly Layer[]
  readonly subscribers: Set<Subscriber>
  /** The running read; `began` is a logical time. */
  flight?: { readonly began: number; readonly controller: AbortController } | undefined
  /** Logical times: of the last invalidation; of what asked for the data that is shown; of its arrival. */
  invalidatedAt: number
  dataAt: number
  arrivedAt: number
  /** Reads in a row that an invalidation has overtaken. */
  overtaken: number
  /** Waits for the end of the read. */
  settled?: Deferred<State<unknown>> | undefined
  /** Waits for the first data. */
  readying?: Deferred<void> | undefined
  /** Wait for data from after their time. */
  hopes: readonly { readonly since: number; readonly resolve: () => void }[]
  /** Ms that data is young at least. */
  patience: number
  gcTime: number
  stopGc?: (() => void) | undefined
}

export type Patch = Partial<State<unknown>>

/** One for all: most entries never have any. */
const NONE: readonly never[] = []

export const createEntry = (host: EntryHost, ref: ContextRef, instance: Instance): Entry => ({
  host,
  instance,
  ref,
  state: IDLE,
  layers: NONE,
  subscribers: new Set(),
  invalidatedAt: 0,
  dataAt: 0,
  // What a call carries that was sent before says nothing of it: an invalidation since then may have found no entry.
  arrivedAt: host.tick(),
  overtaken: 0,
  hopes: NONE,
  patience: 0,
  gcTime: 0,
})

/** Whether someone watches or waits whose reads are enabled: what is outdated is read for them. */
export function isActive({ subscribers }: Entry): boolean {
  return [...subscribers].some(({ enabled }) => enabled)
}

/** Someone uses it, who knows it by `ref` and wants its data kept; the longest time wins. */
export function adopt(entry: Entry, ref: ContextRef, ms: number): void {
  entry.ref = ref
  entry.gcTime = Math.max(entry.gcTime, ms)
}

export function publish(entry: Entry, patch: Patch): void {
  const names = Object.keys(patch) as (keyof Patch)[]
  if (names.every(name => Object.is(patch[name], entry.state[name]))) return
  const next = { ...entry.state, ...patch } as State<unknown>
  entry.state = next.status === 'loading' && !next.failureCount ? LOADING : frozen(next)
  if (next.data !== undefined) releaseReady(entry)
  entry.host.changed(entry)
}

export function releaseReady(entry: Entry): void {
  entry.readying?.resolve()
  entry.readying = undefined
}

/** There is data that was asked for at `began`; or, without it, no reason to wait for any. */
export function release(entry: Entry, began = Infinity): void {
  entry.hopes = entry.hopes.filter(({ since, resolve }) => began < since || resolve())
}

/** What is shown: the committed data under its layers. */
export function shown(entry: Entry): unknown {
  if (entry.committed === undefined) return undefined
  const over = layered(entry)
  const data = over === entry.committed ? over : share(entry.state.data, over)
  if (process.env.NODE_ENV !== 'production') deepFreeze(data)
  return data
}

/** No read runs any more. Who waits for it gets the state, or the reason why there is none; or goes on waiting. */
function end(entry: Entry, patch: Patch | false, reason?: MizanError, goOn?: boolean) {
  entry.flight?.controller.abort()
  entry.flight = undefined
  entry.overtaken = 0
  publish(entry, { ...patch, fetching: false, failureCount: 0 } as Patch)
  if (!goOn) {
    if (reason) entry.settled?.reject(reason)
    else entry.settled?.resolve(entry.state)
    entry.settled = undefined
  }
  release(entry)
  collectLater(entry)
}

/** Data that was asked for at `began`: the last word, unless an invalidation came since. */
export function commit(
  entry: Entry,
  data: unknown,
  began = entry.host.tick(),
  updatedAt = entry.host.clock.now(),
): void {
  entry.committed = share(entry.committed, data)
  entry.dataAt = began
  entry.arrivedAt = entry.host.tick()
  dropLayers(entry, began)
  const stale = began < entry.invalidatedAt
  const patch: Patch = { status: 'success', data: shown(entry), error: null, updatedAt, stale }
  if (stale) publish(entry, patch)
  else end(entry, patch)
  release(entry, began)
}

export function fail(entry: Entry, error: MizanError, more: Patch = { stale: !entry.host.server }): void {
  end(entry, { ...more, status: 'error', error } as Patch)
}

export function outdate(entry: Entry, time: number): void {
  entry.invalidatedAt = time
  publish(entry, { stale: entry.state.data !== undefined || !!entry.state.error })
}

/** Data of the application. A running read does not know of it, so it is read again. */
export function write(entry: Entry, data: unknown): void {
  const { host } = entry
  entry.dataAt = entry.arrivedAt = host.tick()
  if (entry.flight) entry.invalidatedAt = entry.dataAt
  entry.committed = share(entry.committed, data)
  publish(entry, { status: 'success', data: shown(entry), error: null, updatedAt: host.clock.now() } as Patch)
  collectLater(entry)
}

const aborted = ({ ref }: Entry) => ownError('ABORTED', ref.name)

/** Ends the running read: without data it is as if there had been none, with data it is as before. */
export function abandon(entry: Entry): void {
  if (entry.flight) end(entry, entry.state.status === 'loading' && IDLE, aborted(entry))
  else release(entry)
}

/** Forgets everything, before anyone can read it. Who waits goes on waiting if it is read anew. */
export function clear(entry: Entry, anew?: boolean): void {
  entry.committed = undefined
  dropLayers(entry, Infinity)
  entry.invalidatedAt = entry.dataAt = entry.host.tick()
  end(entry, IDLE, aborted(entry), anew)
}

export function dispose(entry: Entry): void {
  entry.gcTime = Infinity
  abandon(entry)
  collectLater(entry)
}
