import { collectLater } from './collector.ts'
import {
  abandon,
  adopt,
  commit,
  fail,
  publish,
  release,
  releaseReady,
  type Entry,
  type Patch,
} from './entry.ts'
import type { Subscriber } from './entryHost.ts'
import { asError } from './errors.ts'
import { defer, noop, unlessAborted } from './promises.ts'
import type { State } from './types.ts'

/** Reads in a row that an invalidation may overtake before an answer is shown all the same, flagged stale. */
const MAX_OVERTAKEN = 3
/** What was read for a suspended component is there, and young enough, when it comes back; or it would suspend for ever. */
const MIN_READY = 1_000

/** Whether it is to be read for this subscriber. */
const isDue = ({ state, patience, host }: Entry, { enabled, staleTime }: Subscriber) =>
  enabled &&
  (state.status === 'idle' ||
    state.stale ||
    host.clock.now() - state.updatedAt > Math.max(staleTime, patience))

function start(entry: Entry) {
  const { host, state, ref, instance } = entry
  entry.flight?.controller.abort()
  const controller = new AbortController()
  const began = host.tick()
  const mine = (entry.flight = { began, controller })
  entry.stopGc?.()
  publish(entry, { fetching: true, ...(state.status === 'idle' && { status: 'loading' }) } as Patch)
  // Only the newest read gives data, and only if nothing was invalidated since it began.
  const answered = (use: () => void, overtake?: () => void) => {
    if (entry.flight !== mine) return
    entry.flight = undefined
    if (began >= entry.invalidatedAt) return use()
    overtake?.()
    start(entry)
  }
  const request = {
    fresh: entry.invalidatedAt > entry.dataAt,
    signal: controller.signal,
    onFailure(failureCount: number) {
      if (entry.flight !== mine) return
      publish(entry, { failureCount })
      release(entry)
    },
  }
  host.read(ref, instance, request).then(
    data =>
      answered(
        () => commit(entry, data, began),
        // Under steady invalidation every read is overtaken: now and then one is shown.
        () => began > entry.dataAt && ++entry.overtaken > MAX_OVERTAKEN && commit(entry, data, began),
      ),
    cause => answered(() => fail(entry, asError(cause))),
  )
}

/** Joins the running read unless an invalidation has overtaken it, or `force`. */
export function read(entry: Entry, force?: boolean): Promise<State<unknown>> {
  const { flight } = entry
  const joins = flight && (flight.began >= entry.invalidatedAt || entry.overtaken >= MAX_OVERTAKEN)
  if (force || !joins) {
    if (flight && !force) entry.overtaken++
    start(entry)
  }
  return (entry.settled ??= defer()).promise
}

/** Reads for the first subscriber, and for one who finds old data. */
export function subscribe(entry: Entry, subscriber: Subscriber): () => void {
  // A render on a server shows what there is.
  if (entry.host.server) return noop
  entry.subscribers.add(subscriber)
  entry.stopGc?.()
  // What there is is shown first as it is: the first markup of a page that is hydrated is the server's.
  if (!entry.flight && isDue(entry, subscriber))
    (entry.state.status === 'idle' ? start : entry.host.outdated)(entry)
  subscriber.seen = entry.state
  return () => leave(entry, subscriber)
}

export function leave(entry: Entry, subscriber: Subscriber): void {
  subscriber.seen = undefined
  if (entry.subscribers.delete(subscriber)) entry.host.left(entry)
}

/** Ends a read that nobody wants, and removes what nobody needs. */
export function tidy(entry: Entry): void {
  if (!entry.subscribers.size) abandon(entry)
  collectLater(entry)
}

/** The page was looked at again: what is old for one of its readers is read. */
export function refresh(entry: Entry): void {
  if ([...entry.subscribers].some(subscriber => isDue(entry, subscriber))) read(entry)
}

/** For someone who is no subscriber. Their signal ends their waiting, and the read if nobody else wants it. */
export async function wait(entry: Entry, staleTime: number, signal?: AbortSignal): Promise<State<unknown>> {
  signal?.throwIfAborted()
  const waiter: Subscriber = { notify: noop, enabled: true, staleTime }
  if (entry.state.status === 'success' && !entry.flight && !isDue(entry, waiter)) return entry.state
  entry.subscribers.add(waiter)
  return unlessAborted(read(entry), signal).finally(() => leave(entry, waiter))
}

/** Resolves when there is data, or the first read has failed. */
export function ready(entry: Entry): Promise<void> {
  if (entry.state.data !== undefined || (entry.state.error && !entry.flight)) return Promise.resolve()
  entry.patience = MIN_READY
  adopt(entry, entry.ref, MIN_READY)
  if (!entry.readying) {
    entry.readying = defer()
    wait(entry, Infinity)
      .catch(noop)
      .finally(() => releaseReady(entry))
  }
  return entry.readying.promise
}

/** Resolves when there is data from after now, or the read for it fails, pauses or ends. */
export const fresh = (entry: Entry): Promise<void> =>
  new Promise(resolve => {
    entry.hopes = [...entry.hopes, { since: entry.host.tick(), resolve }]
  })
