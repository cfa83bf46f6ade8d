import { computed, onScopeDispose, shallowRef, toValue, type MaybeRefOrGetter, type Ref } from 'vue'
import { useKernel } from 'mizan-vue'
import type { FunctionRef, MizanError } from 'mizan-runtime'
import { adapt } from './adapt.ts'
import type { FormDescriptor, FormMessages } from './descriptor.ts'
import { createForm } from './form.ts'
import type { FieldProps, FormActions, FormOptions, FormProps, FormState } from './types.ts'

type Refs<T> = { readonly [K in keyof T]: Readonly<Ref<T[K]>> }

/** For `v-bind`. */
export type VueFieldProps = Omit<FieldProps, 'onChange'> & { readonly onInput: FieldProps['onChange'] }

/** State as refs, and actions. */
export type FormResult<A, R, E extends MizanError = MizanError> = Refs<FormState<A, R, E>> &
  FormActions<A, VueFieldProps>

export type FormComposable<A, R, E extends MizanError = MizanError> = (
  options?: MaybeRefOrGetter<FormOptions<A, R, E> | undefined>,
) => FormResult<A, R, E>

/** The composable of a form. Options are read at each use. For generated code. */
export function formComposable<A, R, E extends MizanError>(
  fn: FunctionRef<A, R, E>,
  descriptor: FormDescriptor,
  messages?: FormMessages,
): FormComposable<A, R, E> {
  return options => {
    const form = createForm(useKernel(), fn, descriptor, messages, () => toValue(options) ?? {})
    const { getState, subscribe, ...actions } = form
    const state = shallowRef(getState())
    onScopeDispose(
      subscribe(() => (state.value = getState())),
      true,
    )
    const refs = Object.keys(getState()).map(name => [
      name,
      computed(() => state.value[name as keyof FormState<A>]),
    ])
    return {
      ...adapt<A, VueFieldProps, FormProps>(
        actions,
        () => state.value,
        name => (name === 'onChange' ? 'onInput' : name),
      ),
      ...(Object.fromEntries(refs) as Refs<FormState<A, R, E>>),
    }
  }
}
