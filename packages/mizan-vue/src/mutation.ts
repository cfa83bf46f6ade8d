import { onScopeDispose, shallowRef, toValue, type MaybeRefOrGetter } from 'vue'
import {
  createMutation,
  type FunctionRef,
  type MizanError,
  type Mutation,
  type MutationOptions,
  type MutationState,
} from 'mizan-runtime'
import { useKernel } from './plugin.ts'
import { refsOf, type Refs } from './refs.ts'

export type MutationResult<A, R, E extends MizanError = MizanError> = Refs<MutationState<R, E>> &
  Pick<Mutation<A, R, E>, 'mutate' | 'mutateAsync' | 'reset'>

export type MutationComposable<A, R, E extends MizanError> = (
  options?: MaybeRefOrGetter<MutationOptions<A> | undefined>,
) => MutationResult<A, R, E>

/** The composable of a function. `mutate` uses the options of the moment. For generated code. */
export function mutationComposable<A, R, E extends MizanError>(
  fn: FunctionRef<A, R, E>,
): MutationComposable<A, R, E> {
  return options => {
    const { getState, subscribe, mutate, mutateAsync, reset } = createMutation(
      useKernel(),
      fn,
      () => toValue(options) ?? {},
    )
    const state = shallowRef(getState())
    onScopeDispose(
      subscribe(() => (state.value = getState())),
      true,
    )
    return {
      ...refsOf(state, ['isPending', 'data', 'error', 'progress']),
      mutate,
      mutateAsync,
      reset,
    }
  }
}
