import { createCollector } from './collector.ts'
import type { EntryHost, Subscriber } from './entryHost.ts'
import { asError, ownError, type MizanError } from './errors.ts'
import type { Instance } from './key.ts'
import { createLayers, type Change } from './layers.ts'
import { defer, unlessAborted, type Deferred } from './promises.ts'
import { deepFreeze, share } from './share.ts'
import { IDLE, LOADING } from './state.ts'
import type { ReadRequest } from './transport.ts'
import type { ContextRef, State } from './types.ts'
import { createWaiters } from './waiters.ts'

/** Reads in a row that an invalidation may overtake before an answer is shown all the same, flagged stale. */
const MAX_OVERTAKEN = 3
/** What was read for a suspended component is there, and young enough, when it comes back; or it would suspend for ever. */
const MIN_READY = 1_000

type Patch = Partial<State<unknown>>
export type Entry = ReturnType<typeof createEntry>

/** The state machine of one context instance. */
export function createEntry(host: EntryHost, context: ContextRef, instance: Instance) {
  let state: State<unknown> = IDLE
  let ref = context
  let committed: unknown
  let flight: { readonly began: number; abort(): void } | undefined
  let readying: Deferred<void> | undefined
  /** Logical times: of the last invalidation; of what asked for the data that is shown; of its arrival. */
  let invalidatedAt = 0
  let dataAt = 0
  let arrivedAt = 0
  let overtaken = 0
  let waiting = 0
  let patience = 0
  let isDisposed = false
  const layers = createLayers(cause => host.report('R04', ref.name, cause))
  const waiters = createWaiters()
  const subscribers = new Set<Subscriber>()
  const collector = createCollector(
    host.clock,
    () => !!flight || isWanted() || isDisposed || host.server,
    () => host.removed(entry),
  )

  const releaseReady = () => {
    readying?.resolve()
    readying = undefined
  }
  const isWanted = () => subscribers.size + waiting > 0
  const isActive = () => [...subscribers].some(({ enabled }) => enabled)
  const isOld = (staleTime: number) =>
    state.status === 'idle' ||
    state.stale ||
    host.clock.now() - state.updatedAt > Math.max(staleTime, patience)

  function publish(patch: Patch) {
    const names = Object.keys(patch) as (keyof Patch)[]
    if (names.every(name => Object.is(patch[name], state[name]))) return
    const next = { ...state, ...patch } as State<unknown>
    state = next.status === 'loading' && !next.failureCount ? LOADING : Object.freeze(next)
    if (state.data !== undefined) releaseReady()
    host.changed(entry)
  }

  function shown(): unknown {
    if (committed === undefined) return undefined
    const over = layers.over(committed)
    const data = over === committed ? committed : share(state.data, over)
    if (process.env.NODE_ENV !== 'production') deepFreeze(data)
    return data
  }

  /** No read runs any more. Who waits for it gets the state, or the reason why there is none; or goes on waiting. */
  function end(patch: Patch, reason?: MizanError, goOn?: boolean) {
    flight?.abort()
    flight = undefined
    overtaken = 0
    publish({ ...patch, fetching: false, failureCount: 0 } as Patch)
    if (!goOn) waiters.end(state, reason)
    waiters.release()
    collector.start()
  }

  function commit(data: unknown, began: number, updatedAt = host.clock.now()) {
    committed = share(committed, data)
    dataAt = began
    arrivedAt = host.tick()
    layers.dropUntil(began)
    const stale = began < invalidatedAt
    const patch: Patch = { status: 'success', data: shown(), error: null, updatedAt, stale }
    if (stale) publish(patch)
    else end(patch)
    waiters.release(began)
  }

  function start() {
    flight?.abort()
    const controller = new AbortController()
    const began = host.tick()
    const mine = (flight = { began, abort: () => controller.abort() })
    const request: ReadRequest = {
      fresh: invalidatedAt > dataAt,
      signal: controller.signal,
      onFailure(failureCount) {
        if (flight !== mine) return
        publish({ failureCount })
        waiters.release()
      },
    }
    collector.stop()
    publish({ fetching: true, ...(state.status === 'idle' && { status: 'loading' }) } as Patch)
    // Only the newest read gives data, and only if nothing was invalidated since it began.
    const answered = (use: () => void, overtake?: () => void) => {
      if (flight !== mine) return
      flight = undefined
      if (began >= invalidatedAt) return use()
      overtake?.()
      start()
    }
    host.read(ref, instance, request).then(
      data =>
        answered(
          () => commit(data, began),
          // Under steady invalidation every read is overtaken: now and then one is shown.
          () => began > dataAt && ++overtaken > MAX_OVERTAKEN && commit(data, began),
        ),
      cause => answered(() => fail(asError(cause))),
    )
  }

  /** Joins the running read unless an invalidation has overtaken it, or `force`. */
  function read(force?: boolean): Promise<State<unknown>> {
    const joins = flight && (flight.began >= invalidatedAt || overtaken >= MAX_OVERTAKEN)
    if (force || !joins) {
      if (flight && !force) overtaken++
      start()
    }
    return waiters.settled()
  }

  function fail(error: MizanError, more: Patch = { stale: !host.server }) {
    end({ ...more, status: 'error', error } as Patch)
  }

  const aborted = () => ownError('ABORTED', ref.name)
  const abandon = () => end(state.status === 'loading' ? IDLE : {}, aborted())

  // Deferred, because StrictMode and a change of keys unsubscribe and subscribe in one task.
  const leave = () =>
    queueMicrotask(() => {
      if (flight && !isWanted()) abandon()
      else collector.start()
    })

  const entry = {
    instance,
    subscribers,
    read,
    fail,
    isActive,
    ref: () => ref,
    state: () => state,
    committed: () => committed,
    /** Whether someone watches or waits: what is outdated is read for them. */
    isAwaited: () => waiting > 0 || isActive(),
    /** When it last heard of the server. */
    movedAt: () => Math.max(invalidatedAt, arrivedAt),
    /** Someone uses it, who knows it by `by` and wants its data kept. */
    adopt(by: ContextRef, ms: number) {
      ref = by
      collector.keep(ms)
    },
    subscribe(subscriber: Subscriber): () => void {
      subscribers.add(subscriber)
      collector.stop()
      if (subscriber.enabled && !flight && !host.server && isOld(subscriber.staleTime)) start()
      subscriber.seen = state
      return () => {
        subscriber.seen = undefined
        if (subscribers.delete(subscriber)) leave()
      }
    },
    /** The page was looked at again: what is old for one of its readers is read. */
    refresh() {
      if ([...subscribers].some(({ enabled, staleTime }) => enabled && isOld(staleTime))) read()
    },
    /** For someone who is no subscriber. Their signal ends their waiting, and the read if nobody else wants it. */
    async wait(staleTime: number, signal?: AbortSignal): Promise<State<unknown>> {
      signal?.throwIfAborted()
      if (state.status === 'success' && !flight && !isOld(staleTime)) return state
      waiting++
      try {
        return await unlessAborted(read(), signal)
      } finally {
        waiting--
        leave()
      }
    },
    ready(): Promise<void> {
      if (state.data !== undefined || (state.error && !flight)) return Promise.resolve()
      patience = MIN_READY
      collector.keep(patience)
      if (!readying) {
        readying = defer()
        entry.wait(Infinity).then(releaseReady, releaseReady)
      }
      return readying.promise
    },
    /** Resolves when there is data from after now, or the read for it fails, pauses or ends. */
    fresh: () => waiters.fresh(host.tick()),
    invalidate(time: number) {
      invalidatedAt = time
      publish({ stale: state.status === 'success' || state.status === 'error' })
    },
    /** Data that is the last word: of a call's answer, or of a rendered page. */
    replace: (data: unknown, updatedAt?: number) => commit(data, host.tick(), updatedAt),
    /** Data of the application. A running read does not know of it, so it is read again. */
    write(data: unknown) {
      dataAt = arrivedAt = host.tick()
      if (flight) invalidatedAt = dataAt
      committed = share(committed, data)
      publish({ status: 'success', data: shown(), error: null, updatedAt: host.clock.now() } as Patch)
      collector.start()
    },
    /** Shows `change` over the data until the returned function settles it. */
    layer(change: Change): (accepted: boolean) => void {
      const settle = layers.add(change)
      publish({ data: shown() } as Patch)
      return accepted => {
        settle(accepted && state.stale ? invalidatedAt : 0)
        publish({ data: shown() } as Patch)
      }
    },
    cancel() {
      if (flight) abandon()
    },
    /** Forgets everything, before anyone can read it. Who waits goes on waiting if it is read anew. */
    clear(anew?: boolean) {
      committed = undefined
      layers.dropUntil(Infinity)
      invalidatedAt = dataAt = host.tick()
      end(IDLE, aborted(), anew)
    },
    dispose() {
      isDisposed = true
      abandon()
      collector.stop()
    },
  }
  return entry
}
