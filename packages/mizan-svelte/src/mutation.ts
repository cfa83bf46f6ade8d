import type { Readable } from 'svelte/store'
import {
  createMutation,
  type FunctionRef,
  type MizanError,
  type Mutation,
  type MutationOptions,
  type MutationState,
} from 'mizan-runtime'
import { useKernel } from './kernel.ts'
import { defineTracked } from './tracked.ts'

/** Its members are reactive; it is a store of them as well. */
export type MutationResult<A, R, E extends MizanError = MizanError> = MutationState<R, E> &
  Readable<MutationState<R, E>> &
  Pick<Mutation<A, R, E>, 'mutate' | 'mutateAsync' | 'reset'>

export type MutationRune<A, R, E extends MizanError> = (
  options?: MutationOptions<A>,
) => MutationResult<A, R, E>

/** Calls of a function with their state, reactive. Options are read at each call. For generated code. */
export function mutationRune<A, R, E extends MizanError>(fn: FunctionRef<A, R, E>): MutationRune<A, R, E> {
  return (options = {}) => {
    const { getState, subscribe, ...calls } = createMutation(useKernel(), fn, () => options)
    const result = {
      ...calls,
      subscribe(run: (state: MutationState<R, E>) => void) {
        run(getState())
        return subscribe(() => run(getState()))
      },
    }
    const source = { get: getState, subscribe }
    defineTracked(result, Object.keys(getState()) as (keyof MutationState<R, E>)[], () => source)
    return result as MutationResult<A, R, E>
  }
}
