import { get, readable, type Readable } from 'svelte/store'
import type { ContextHandle, ContextRef, MizanError, ReadOptions, State } from 'mizan-runtime'
import { createFinder, view, type Given } from './handle.ts'

/** State of a context or of one of its slots. Reads while it has subscribers. */
export interface ReadStore<D, E extends MizanError = MizanError> extends Readable<State<D, E>> {
  readonly refetch: ContextHandle<D, E>['refetch']
}

/** Parameters, or a store of them. */
export type StoreParams<P> = Given<P> | Readable<Given<P>>

export type StoreFactory<D, P extends object, E extends MizanError> = (
  params?: StoreParams<P>,
  options?: ReadOptions,
) => ReadStore<D, E>

/** A context's descriptor, which is the factory of its stores too. */
export type ContextStore<D, P extends object, E extends MizanError> = ContextRef<D, P, E> &
  StoreFactory<D, P, E>

/** Makes a descriptor callable: `productContext({ productId })` is a store of the whole context. For generated code. */
export function contextStore<D, P extends object, E extends MizanError>(
  ref: ContextRef<D, P, E>,
): ContextStore<D, P, E> {
  const factory: StoreFactory<D, P, E> = (params, options) => createStore(context, params, options)
  // A function's own `name` cannot be assigned, but defined.
  const context = Object.defineProperties(factory, Object.getOwnPropertyDescriptors(ref)) as ContextStore<
    D,
    P,
    E
  >
  return context
}

/** Stores of one read of a context. For generated code. */
export function slotStore<D, P extends object, E extends MizanError, S extends keyof D>(
  ref: ContextRef<D, P, E>,
  slot: S,
): StoreFactory<D[S], P, E> {
  return (params, options) => createStore(ref, params, options, slot) as ReadStore<D[S], E>
}

export function createStore<D, P extends object, E extends MizanError>(
  ref: ContextRef<D, P, E>,
  params?: StoreParams<P>,
  options?: ReadOptions,
  slot?: keyof D,
): ReadStore<D, E> {
  const find = createFinder(ref)
  const given = isStore(params) ? params : readable(params)
  return {
    refetch: how => find(get(given)).refetch(how),
    subscribe(run) {
      let handle: ContextHandle<D, E> | undefined
      let leave = () => {}
      let shown: State<D, E> | undefined
      const show = () => {
        if (shown !== (shown = handle!.getSnapshot())) run(view(shown, slot))
      }
      const stop = given.subscribe(params => {
        const next = find(params, options, handle)
        if (next.key === handle?.key) return
        leave()
        handle = next
        leave = handle.subscribe(show)
        show()
      })
      return () => {
        stop()
        leave()
      }
    },
  }
}

const isStore = <P>(params: StoreParams<P>): params is Readable<Given<P>> =>
  typeof (params as Readable<unknown> | null | undefined)?.subscribe === 'function'
