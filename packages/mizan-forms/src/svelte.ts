import type { HTMLInputAttributes } from 'svelte/elements'
import { createSubscriber } from 'svelte/reactivity'
import type { Readable } from 'svelte/store'
import { useKernel } from 'mizan-svelte'
import type { FunctionRef, MizanError } from 'mizan-runtime'
import { adapt } from './adapt.ts'
import type { FormDescriptor, FormMessages } from './descriptor.ts'
import { createForm } from './form.ts'
import type { FieldProps, FormActions, FormOptions, FormProps, FormState } from './types.ts'

/** For `{...spread}`: names as in HTML, `oninput` and `onblur`. */
export type SvelteFieldProps = {
  readonly [
    K in Exclude<keyof FieldProps, 'autoComplete'> as K extends 'onChange' ? 'oninput' : Lowercase<K>
  ]: FieldProps[K]
} & Pick<HTMLInputAttributes, 'autocomplete'>

/** For `<form {...spread}>`. */
export type SvelteFormProps = { readonly [K in keyof FormProps as Lowercase<K>]: FormProps[K] }

/** Its members are reactive; it is a store of its state as well. */
export type FormResult<A, R, E extends MizanError = MizanError> = FormState<A, R, E> &
  FormActions<A, SvelteFieldProps, SvelteFormProps> &
  Readable<FormState<A, R, E>>

export type FormRune<A, R, E extends MizanError = MizanError> = (
  options?: FormOptions<A, R, E>,
) => FormResult<A, R, E>

/** A form, reactive. Options are read at each use. For generated code. */
export function formRune<A, R, E extends MizanError>(
  fn: FunctionRef<A, R, E>,
  descriptor: FormDescriptor,
  messages?: FormMessages,
): FormRune<A, R, E> {
  return (options = {}) => {
    const form = createForm(useKernel(), fn, descriptor, messages, () => options)
    const { getState, subscribe, ...actions } = form
    const track = createSubscriber(subscribe)
    const result = {
      ...adapt<A, SvelteFieldProps, SvelteFormProps>(actions, track, name =>
        name === 'onChange' ? 'oninput' : name.toLowerCase(),
      ),
      subscribe(run: (state: FormState<A, R, E>) => void) {
        run(getState())
        return subscribe(() => run(getState()))
      },
    }
    for (const name of Object.keys(getState()))
      Object.defineProperty(result, name, {
        enumerable: true,
        get: () => (track(), getState()[name as keyof FormState<A>]),
      })
    return result as FormResult<A, R, E>
  }
}
