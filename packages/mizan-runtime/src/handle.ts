import { noop } from './promises.ts'
import { abandon, clear, type Entry } from './entry.ts'
import type { MizanError } from './errors.ts'
import { instanceOf } from './key.ts'
import { leave, read, ready, subscribe } from './reading.ts'
import { frozen } from './share.ts'
import { IDLE, LOADING } from './state.ts'
import type { Store } from './store.ts'
import type { ContextHandle, ContextRef, HandleOptions, State } from './types.ts'

/** What adapters hold: it keeps nothing but its subscriptions, and finds its entry anew each time. */
export function createHandle<D, E extends MizanError>(
  store: Store,
  ref: ContextRef,
  params: object | null | undefined,
  { enabled = true, gcTime, staleTime, keepPrevious }: HandleOptions<D, E>,
  defaultStaleTime: number,
): ContextHandle<D, E> {
  const instance = instanceOf(ref, params ?? {})
  const known = params !== null
  let kept: { readonly over: State<unknown>; readonly snapshot: State<D, E> } | undefined

  const find = () => (known ? store.find(instance) : undefined)
  const open = (): Entry => store.entryOf(ref, instance, gcTime)
  const withEntry = (act: (entry: Entry) => void) => {
    const entry = find()
    if (entry) act(entry)
  }
  const getState = () => (find()?.state ?? IDLE) as State<D, E>

  function getSnapshot(): State<D, E> {
    const entry = find()
    const state = entry?.state ?? IDLE
    const isFirst = known && enabled && state.status === 'idle' && !entry?.subscribers.size
    const snapshot = (isFirst ? LOADING : state) as State<D, E>
    if (snapshot.status !== 'loading' || keepPrevious?.data === undefined) return snapshot
    const { data, updatedAt } = keepPrevious
    if (kept?.over !== snapshot)
      kept = {
        over: snapshot,
        snapshot: frozen({ ...snapshot, status: 'success', data, updatedAt, stale: true }),
      }
    return kept.snapshot
  }

  async function refetch({ force = false, throwOnError = false } = {}): Promise<State<D, E>> {
    const state = (known ? await read(open(), force) : IDLE) as State<D, E>
    if (throwOnError && state.status === 'error') throw state.error
    return state
  }

  return {
    key: known ? instance.key : '',
    getState,
    getSnapshot,
    subscribe: notify =>
      known
        ? subscribe(open(), { by: instance, notify, enabled, staleTime: staleTime ?? defaultStaleTime })
        : noop,
    refetch(options) {
      const result = refetch(options)
      // Whoever calls it from an event does not wait for it.
      result.catch(noop)
      return result
    },
    ready: () => (known ? ready(open()) : Promise.resolve()),
    cancel: () => withEntry(abandon),
    reset: () => withEntry(clear),
    unregister() {
      withEntry(entry => {
        const { subscribers, state } = entry
        for (const subscriber of subscribers) if (subscriber.by === instance) leave(entry, subscriber)
        // A first read that failed and that nobody watches is not worth keeping.
        if (!subscribers.size && state.status === 'error' && state.data === undefined) clear(entry)
      })
    },
  }
}
