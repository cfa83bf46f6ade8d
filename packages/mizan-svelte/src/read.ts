import { onMount, setContext } from 'svelte'
import { toStore } from 'svelte/store'
import type { ContextHandle, ContextRef, MizanError, ReadOptions, State } from 'mizan-runtime'
import { createFinder, view, type Given } from './handle.ts'
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
  return (...[params = () => ({}) as P]) => {
    setContext(ref, params)
    const { subscribe } = createStore(ref, toStore(params))
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
  let handle: (ContextHandle<D, E> & Source<State<D, E>>) | undefined
  let asked: string

  /** The same for as long as the parameters and options mean the same. */
  function current() {
    const chosen = options?.() ?? {}
    const next = find(params?.(), chosen, handle)
    if (asked !== (asked = next.key + JSON.stringify(chosen)))
      handle = { ...next, get: () => view(next.getSnapshot(), slot) }
    return handle!
  }

  const read = { refetch: (how?: RefetchOptions) => current().refetch(how) }
  defineTracked(read, ['status', 'data', 'error', 'fetching', 'stale', 'updatedAt', 'failureCount'], current)
  return read as Read<D, E>
}

type RefetchOptions = Parameters<ContextHandle<unknown>['refetch']>[0]
