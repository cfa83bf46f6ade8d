import { onMount } from 'svelte'
import { toStore } from 'svelte/store'
import type { ContextHandle, ContextRef, MizanError, ReadOptions, State } from 'mizan-runtime'
import { createFinder, provideScope, view, type Given } from './handle.ts'
import { createStore } from './store.ts'
import { defineTracked, type Source } from './tracked.ts'

/** State of a context or of one of its slots. Its members are reactive one by one; destructuring them is not. */
export type Read<D, E extends MizanError = MizanError> = State<D, E> & Pick<ContextHandle<D, E>, 'refetch'>

/** Takes functions, which may read `$state`. */
export type ReadRune<D, P extends object, E extends MizanError> = (
  params?: () => Given<P>,
  options?: () => ReadOptions,
) => Read<D, E>

/** A whole context, reactive. For generated code. */
export function contextRune<D, P extends object, E extends MizanError>(
  ref: ContextRef<D, P, E>,
): ReadRune<D, P, E> {
  return (params, options) => createRead(ref, params, options)
}

/** One read of a context, reactive. For generated code. */
export function slotRune<D, P extends object, E extends MizanError, S extends keyof D>(
  ref: ContextRef<D, P, E>,
  slot: S,
): ReadRune<D[S], P, E> {
  return (params, options) => createRead(ref, params, options, slot) as Read<D[S], E>
}

/** Names an instance: this component and those below read it without parameters. For generated code. */
export function contextProvider<D, P extends object, E extends MizanError>(
  ref: ContextRef<D, P, E>,
): (...rest: {} extends P ? [params?: () => P] : [params: () => P]) => void {
  return (...[params]) => {
    const scope = params ?? (() => ({}) as P)
    provideScope(ref, scope)
    const { subscribe } = createStore(ref, toStore(scope))
    onMount(() => subscribe(() => {}))
  }
}

function createRead<D, P extends object, E extends MizanError>(
  ref: ContextRef<D, P, E>,
  params?: () => Given<P>,
  options?: () => ReadOptions,
  slot?: keyof D,
): Read<D, E> {
  const find = createFinder(ref)
  let handle: ContextHandle<D, E> | undefined
  let source: Source<State<D, E>>
  let asked: string

  /** The same for as long as the parameters mean the same. */
  function current(): Source<State<D, E>> {
    const chosen = options?.() ?? {}
    const next = find(params?.(), chosen, handle)
    const { enabled, gcTime, staleTime } = chosen
    if (asked !== (asked = [next.key, enabled, gcTime, staleTime].join())) {
      handle = next
      source = { get: () => view(next.getSnapshot(), slot), subscribe: next.subscribe }
    }
    return source
  }

  const read = { refetch: (how?: Parameters<Read<D, E>['refetch']>[0]) => (current(), handle!.refetch(how)) }
  defineTracked(read, ['status', 'data', 'error', 'fetching', 'stale', 'updatedAt', 'failureCount'], current)
  return read as Read<D, E>
}
