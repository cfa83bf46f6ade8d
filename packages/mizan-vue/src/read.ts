import {
  computed,
  getCurrentInstance,
  getCurrentScope,
  hasInjectionContext,
  inject,
  onActivated,
  onDeactivated,
  onMounted,
  onServerPrefetch,
  provide,
  shallowRef,
  toValue,
  watch,
  type InjectionKey,
  type MaybeRefOrGetter,
  type Ref,
} from 'vue'
import type { ContextHandle, ContextRef, MizanError, ReadOptions, State, StateFlags } from 'mizan-runtime'
import { useKernel } from './plugin.ts'
import { refsOf, type Refs } from './refs.ts'

/** State of a context or of one of its slots, as refs. `state` is all of it in one ref, which narrows by `status`. */
export interface Read<D, E extends MizanError = MizanError> extends Refs<StateFlags> {
  readonly status: Readonly<Ref<State<D, E>['status']>>
  readonly data: Readonly<Ref<D | undefined>>
  readonly error: Readonly<Ref<E | null>>
  readonly state: Readonly<Ref<State<D, E>>>
  readonly refetch: ContextHandle<D, E>['refetch']
  /** For `async setup()`: resolves when there is data, at once if there is; rejects if the first read fails. */
  readonly suspense: () => Promise<void>
}

export interface VueReadOptions extends ReadOptions {
  /** A read that fails on a server: `'throw'` (default) gives it to Vue's error handler, `'show'` leaves it to the component. */
  readonly serverError?: 'throw' | 'show' | undefined
}

export type ReactiveParams<P> = { readonly [K in keyof P]?: MaybeRefOrGetter<P[K] | undefined> }

/**
 * Nothing: the nearest provider's parameters. An object is merged over them; `null`: not known yet, stays idle.
 * Each may be a ref or a getter, also each parameter.
 */
export type ReadComposable<D, P extends object, E extends MizanError> = (
  params?: ReadParams<P>,
  options?: MaybeRefOrGetter<VueReadOptions | undefined>,
) => Read<D, E>

/** All parameters; none where all are optional. */
export type ContextProvider<D, P extends object, E extends MizanError> = (
  ...rest: {} extends P
    ? [params?: ProvidedParams<P>, options?: MaybeRefOrGetter<VueReadOptions | undefined>]
    : [params: ProvidedParams<P>, options?: MaybeRefOrGetter<VueReadOptions | undefined>]
) => Read<D, E>

type RefetchOptions = Parameters<ContextHandle<unknown>['refetch']>[0]
type ReadParams<P> = MaybeRefOrGetter<ReactiveParams<P> | null | undefined>
type ProvidedParams<P> = MaybeRefOrGetter<{ readonly [K in keyof P]: MaybeRefOrGetter<P[K]> }>

const scopes = new WeakMap<object, InjectionKey<() => object>>()

/** Finds the parameters that the nearest provider of a context names. */
function scopeOf(ref: object): InjectionKey<() => object> {
  let scope = scopes.get(ref)
  if (!scope) scopes.set(ref, (scope = Symbol()))
  return scope
}

/** The composable of a whole context. For generated code. */
export function contextComposable<D, P extends object, E extends MizanError>(
  ref: ContextRef<D, P, E>,
): ReadComposable<D, P, E> {
  return (params, options) => useRead(ref, params, options)
}

/** The composable of one read of a context. For generated code. */
export function slotComposable<D, P extends object, E extends MizanError, S extends keyof D>(
  ref: ContextRef<D, P, E>,
  slot: S,
): ReadComposable<D[S], P, E> {
  return (params, options) => useRead(ref, params, options, slot) as Read<D[S], E>
}

/** Names an instance: components below read it without parameters. Gives the whole context. For generated code. */
export function contextProvider<D, P extends object, E extends MizanError>(
  ref: ContextRef<D, P, E>,
): ContextProvider<D, P, E> {
  return (...[params, options]) => {
    provide(scopeOf(ref), () => unwrap(toValue(params)))
    return useRead(ref, params as ReadParams<P>, options)
  }
}

const unwrap = (params: object | null | undefined) =>
  Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, toValue(value)]))

function useRead<D, P extends object, E extends MizanError>(
  ref: ContextRef<D, P, E>,
  params?: ReadParams<P>,
  options?: MaybeRefOrGetter<VueReadOptions | undefined>,
  slot?: keyof D,
): Read<D, E> {
  const kernel = useKernel()
  const scope = hasInjectionContext() ? inject(scopeOf(ref), undefined) : undefined
  const version = shallowRef(0)
  const instance = getCurrentInstance()
  // The first markup of a page that is hydrated is the server's: what is old is read after it.
  const isShown = shallowRef(!instance?.vnode.el)
  let given = ''

  /** One handle for as long as the parameters mean the same. */
  const handle = computed<ContextHandle<D, E>>(last => {
    const own = toValue(params)
    const all = own === null ? null : ({ ...scope?.(), ...unwrap(own) } as Partial<P>)
    const { enabled, gcTime, staleTime, keepPrevious } = toValue(options) ?? {}
    const next = kernel.registerContext(ref, all, {
      enabled,
      gcTime,
      staleTime,
      keepPrevious: keepPrevious ? last?.getSnapshot() : undefined,
    })
    const asked = [next.key, enabled, gcTime, staleTime].join()
    if (asked === given) return last!
    given = asked
    return next
  })

  const state = computed(() => {
    const whole = (version.value, handle.value.getSnapshot())
    return (slot === undefined ? whole : { ...whole, data: whole.data?.[slot] }) as State<D, E>
  })

  // On a server Vue ends the watcher, and so the subscription, at once.
  watch(
    () => isShown.value && handle.value,
    (shown, _, onCleanup) => {
      if (shown) onCleanup(shown.subscribe(() => version.value++))
      version.value++
    },
    { immediate: true },
  )

  async function suspense() {
    await handle.value.ready()
    version.value++
    const { status, data, error } = handle.value.getSnapshot()
    if (status === 'error' && data === undefined) throw error
  }

  /** Vue reports what an event handler rejects with; that its reader is gone is no error. */
  function refetch(how?: RefetchOptions): Promise<State<D, E>> {
    const { refetch, getState } = handle.value
    const result = refetch(how)
    return how?.throwOnError ? result : result.catch(getState)
  }

  if (process.env.NODE_ENV !== 'production' && !getCurrentScope())
    console.warn(`MZ-A02: ${ref.name} is read outside of any effect scope, so nothing ever stops it`)
  if (instance) {
    onMounted(() => (isShown.value = true))
    onDeactivated(() => (isShown.value = false))
    onActivated(() => (isShown.value = true))
    onServerPrefetch(async () => {
      const { enabled = true, serverError } = toValue(options) ?? {}
      // A failure that a page carries is known, and its server has answered for it.
      if (enabled && !handle.value.getState().error)
        await suspense().catch(error => {
          if (serverError !== 'show') throw error
        })
    })
  }
  return {
    ...refsOf(state, ['status', 'data', 'error', 'fetching', 'stale', 'updatedAt', 'failureCount']),
    state,
    refetch,
    suspense,
  } as Read<D, E>
}
