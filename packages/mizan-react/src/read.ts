import { createElement, use, useEffect, useMemo, useRef, useSyncExternalStore, type ReactNode } from 'react'
import type { ContextHandle, ContextRef, MizanError, ReadOptions, State } from 'mizan-runtime'
import { scopeOf, useKernel } from './provider.ts'

/** State of a context or of one of its slots. A component renders again only when a member that it has read changed. */
export type Read<D, E extends MizanError = MizanError> = State<D, E> & Pick<ContextHandle<D, E>, 'refetch'>

/**
 * Nothing: the nearest provider's parameters. An object is merged over them; `null`: not known yet, stays idle.
 */
export type ReadHook<D, P extends object, E extends MizanError> = (
  params?: Partial<P> | null,
  options?: ReadOptions,
) => Read<D, E>

/** The hook of a whole context. For generated code. */
export function contextHook<D, P extends object, E extends MizanError>(
  ref: ContextRef<D, P, E>,
): ReadHook<D, P, E> {
  return (params, options) => useRead(useHandle(ref, useParams(ref, params), options))
}

/** The hook of one read of a context. For generated code. */
export function slotHook<D, P extends object, E extends MizanError, S extends keyof D>(
  ref: ContextRef<D, P, E>,
  slot: S,
): ReadHook<D[S], P, E> {
  return (params, options) => useRead(useHandle(ref, useParams(ref, params), options), slot) as Read<D[S], E>
}

/** The parameters of an instance, as properties. */
export type ProviderProps<P> = (string extends keyof P ? unknown : P) & { readonly children?: ReactNode }

/** A component that names an instance: what is below reads it without parameters. For generated code. */
export function contextProvider<D, P extends object, E extends MizanError>(
  ref: ContextRef<D, P, E>,
): (props: ProviderProps<P>) => ReactNode {
  return ({ children, ...props }) => {
    const params = props as unknown as P
    const handle = useHandle(ref, params)
    const value = useMemo(() => params, [handle.key])
    useEffect(() => handle.subscribe(() => {}), [handle])
    return createElement(scopeOf(ref), { value }, children)
  }
}

/** Parameters over those of the nearest provider. */
export function useParams<D, P extends object, E extends MizanError>(
  ref: ContextRef<D, P, E>,
  params?: Partial<P> | null,
): Partial<P> | null {
  const scope = use(scopeOf(ref))
  return params === null ? null : ({ ...scope, ...params } as Partial<P>)
}

/** One handle for as long as the parameters mean the same. */
export function useHandle<D, P extends object, E extends MizanError>(
  ref: ContextRef<D, P, E>,
  params: Partial<P> | null,
  { enabled, gcTime, staleTime, keepPrevious }: ReadOptions = {},
): ContextHandle<D, E> {
  const kernel = useKernel()
  const last = useRef<ContextHandle<D, E>>(undefined)
  const { key } = kernel.registerContext(ref, params)
  const handle = useMemo(
    () =>
      kernel.registerContext(ref, params, {
        enabled,
        gcTime,
        staleTime,
        keepPrevious: keepPrevious ? last.current?.getSnapshot() : undefined,
      }),
    [kernel, key, enabled, gcTime, staleTime],
  )
  useEffect(() => void (last.current = handle), [handle])
  return handle
}

/** Subscribes, and counts as changed only what was read of the result. */
export function useRead<D, E extends MizanError>(handle: ContextHandle<D, E>, slot?: keyof D): Read<D, E> {
  const view = useMemo(() => createView(handle, slot), [handle, slot])
  return useSyncExternalStore(handle.subscribe, view, view)
}

function createView<D, E extends MizanError>(handle: ContextHandle<D, E>, slot?: keyof D) {
  type Flat = Record<string, unknown>
  const used = new Set<string>()
  let shown: { state: Flat; readonly result: Flat } | undefined
  return () => {
    const whole = handle.getSnapshot()
    const state: Flat = slot === undefined ? { ...whole } : { ...whole, data: whole.data?.[slot] }
    if (shown && [...used].every(name => Object.is(shown!.state[name], state[name]))) {
      // Who reads another member of it next gets today's.
      shown.state = state
    } else {
      const mine = (shown = { state, result: { refetch: handle.refetch } as Flat })
      for (const name in state)
        Object.defineProperty(mine.result, name, {
          enumerable: true,
          get: () => (used.add(name), mine.state[name]),
        })
    }
    return shown.result as unknown as Read<D, E>
  }
}
