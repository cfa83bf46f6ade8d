import type { ContextHandle, ContextRef, MizanError, ReadOptions, State } from 'mizan-runtime'
import { providedKernel, providedParams, useKernel } from './kernel.ts'

/** Nothing: the nearest provider's parameters. An object is merged over them; `null`: not known yet, stays idle. */
export type Given<P> = Partial<P> | null | undefined

/** Makes the handles of one read of a component, or of one outside of components. */
export function createFinder<D, P extends object, E extends MizanError>(ref: ContextRef<D, P, E>) {
  const kernel = providedKernel()
  const scope = providedParams(ref)
  return (
    params: Given<P>,
    { keepPrevious, ...options }: ReadOptions = {},
    last?: ContextHandle<D, E>,
  ): ContextHandle<D, E> =>
    (kernel ?? useKernel()).registerContext(
      ref,
      params === null ? null : ({ ...scope?.(), ...params } as Partial<P>),
      { ...options, keepPrevious: keepPrevious ? last?.getSnapshot() : undefined },
    )
}

/** What is shown of a context: all, or one slot. */
export const view = <D, E extends MizanError>(state: State<D, E>, slot?: keyof D): State<D, E> =>
  slot === undefined ? state : ({ ...state, data: state.data?.[slot] } as State<D, E>)
