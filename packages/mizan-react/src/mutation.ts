import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import {
  createMutation,
  type FunctionRef,
  type MizanError,
  type Mutation,
  type MutationOptions,
  type MutationState,
} from 'mizan-runtime'
import { useKernel } from './provider.ts'

export type MutationResult<A, R, E extends MizanError = MizanError> = MutationState<R, E> &
  Pick<Mutation<A, R, E>, 'mutate' | 'mutateAsync' | 'reset'>

export type MutationHook<A, R, E extends MizanError> = (
  options?: MutationOptions<A>,
) => MutationResult<A, R, E>

/** The hook of a function. `mutate` keeps its identity and uses the options of the latest render. For generated code. */
export function mutationHook<A, R, E extends MizanError>(fn: FunctionRef<A, R, E>): MutationHook<A, R, E> {
  return (options = {}) => {
    const kernel = useKernel()
    const latest = useRef(options)
    useEffect(() => void (latest.current = options))
    const mutation = useMemo(() => createMutation(kernel, fn, () => latest.current), [kernel])
    const { getState, subscribe, mutate, mutateAsync, reset } = mutation
    return { ...useSyncExternalStore(subscribe, getState, getState), mutate, mutateAsync, reset }
  }
}
