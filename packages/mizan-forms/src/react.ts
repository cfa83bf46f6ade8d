'use client'

import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { useKernel } from 'mizan-react'
import type { FunctionRef, MizanError } from 'mizan-runtime'
import type { FormDescriptor, FormMessages } from './descriptor.ts'
import { createForm } from './form.ts'
import type { FormActions, FormOptions, FormState } from './types.ts'

/** State and actions of a form; the same object until something changed. */
export type FormResult<A, R, E extends MizanError = MizanError> = FormState<A, R, E> & FormActions<A>

export type FormHook<A, R, E extends MizanError = MizanError> = (
  options?: FormOptions<A, R, E>,
) => FormResult<A, R, E>

/** The hook of a form. Another `key` is another form; of the other options those of the latest render count. For generated code. */
export function formHook<A, R, E extends MizanError>(
  fn: FunctionRef<A, R, E>,
  descriptor: FormDescriptor,
  messages?: FormMessages,
): FormHook<A, R, E> {
  return (options = {}) => {
    const kernel = useKernel()
    const latest = useRef(options)
    const form = useMemo(() => {
      latest.current = options
      return createForm(kernel, fn, descriptor, messages, () => latest.current)
    }, [kernel, options.key])
    useEffect(() => void (latest.current = options))
    const state = useSyncExternalStore(form.subscribe, form.getState, form.getState)
    return useMemo(() => {
      const { getState, subscribe, ...actions } = form
      return { ...actions, ...state }
    }, [form, state])
  }
}
