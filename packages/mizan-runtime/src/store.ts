import type { Report } from './diagnostics.ts'
import { adopt, clear, createEntry, dispose, isActive, outdate, release, type Entry } from './entry.ts'
import type { EntryHost, Subscriber } from './entryHost.ts'
import { createInstances, type Instances } from './instances.ts'
import type { Instance } from './key.ts'
import { read, tidy } from './reading.ts'
import type { Clock } from './retry.ts'
import type { ContextRef } from './types.ts'

export interface StoreHost {
  readonly clock: Clock
  readonly server: boolean
  readonly report: Report
  readonly gcTime: number
  /** The contexts of the schema; others are told in development. */
  readonly known: readonly string[] | undefined
  readonly read: EntryHost['read']
}

export type Store = ReturnType<typeof createStore>

/** All entries, what changed in them, and the kernel's logical time. */
export function createStore(host: StoreHost) {
  const entries = new Map<string, Entry>()
  const contexts = new Map<string, Instances>()
  const changed = new Set<Entry>()
  const outdated = new Set<Entry>()
  const left = new Set<Entry>()
  let time = 0
  let epoch = 0
  let identity: string | undefined
  let flushing = false

  const entryHost: EntryHost = {
    ...host,
    tick: () => ++time,
    changed: entry => later(changed, entry),
    outdated: entry => later(outdated, entry),
    // Deferred, because StrictMode and a change of keys unsubscribe and subscribe in one task.
    left: entry => later(left, entry),
    removed(entry) {
      const { key } = entry.instance
      if (entries.get(key) !== entry) return
      entries.delete(key)
      contexts.get(entry.ref.name)!.remove(entry)
    },
  }

  /** One flush a microtask: each outdated entry is read, once; then each listener is called, once. */
  function later(queue: Set<Entry>, entry: Entry) {
    queue.add(entry)
    if (!flushing) queueMicrotask(flush)
    flushing = true
  }

  function flush() {
    left.forEach(tidy)
    left.clear()
    for (const entry of outdated)
      if (isActive(entry)) read(entry)
      else release(entry)
    outdated.clear()
    flushing = false
    const due: Subscriber[] = []
    for (const entry of changed)
      for (const subscriber of entry.subscribers)
        if (subscriber.seen !== entry.state) {
          subscriber.seen = entry.state
          due.push(subscriber)
        }
    changed.clear()
    const called = new Set<() => void>()
    for (const { notify, seen } of due) {
      if (!seen || called.has(notify)) continue
      called.add(notify)
      try {
        notify()
      } catch (cause) {
        host.report('R03', 'A subscriber', cause)
      }
    }
  }

  const all = () => [...entries.values()]
  const find = ({ key }: Instance) => entries.get(key)
  const matching = (name: string, scope?: object) => contexts.get(name)?.matching(scope) ?? []

  function entryOf(ref: ContextRef, instance: Instance, gcTime = host.gcTime): Entry {
    let instances = contexts.get(ref.name)
    if (!instances) contexts.set(ref.name, (instances = createInstances()))
    instances.types = ref.params
    let entry = find(instance)
    if (!entry) {
      entries.set(instance.key, (entry = createEntry(entryHost, ref, instance)))
      instances.add(entry)
    }
    adopt(entry, ref, gcTime)
    return entry
  }

  /** Another caller: nothing of the last one is readable after this. */
  function reset(next?: string) {
    if (next !== undefined && next === identity) return
    identity = next
    epoch++
    for (const entry of all()) {
      const anew = isActive(entry)
      clear(entry, anew)
      if (anew) later(outdated, entry)
      else if (!entry.subscribers.size) entryHost.removed(entry)
    }
  }

  return {
    all,
    find,
    matching,
    entryOf,
    reset,
    now: () => time,
    epoch: () => epoch,
    /** To be read in the next flush. */
    outdated,

    /** Makes instances stale; those that are watched are read in the next microtask. */
    invalidate(name: string, scope?: object): Entry[] {
      if (process.env.NODE_ENV !== 'production' && host.known?.includes(name) === false)
        host.report('R02', name)
      const now = ++time
      const entries = matching(name, scope)
      for (const entry of entries) {
        outdate(entry, now)
        later(outdated, entry)
      }
      return entries
    },

    /** An answer to a request of `since` names its caller. One from before the last change says nothing. Gives who is known. */
    identify(next: string | null, since = epoch) {
      if (next !== null && since === epoch)
        if (identity === undefined) identity = next
        else reset(next)
      return identity
    },

    dispose() {
      epoch++
      for (const entry of all()) dispose(entry)
      entries.clear()
      contexts.clear()
      outdated.clear()
    },
  }
}
