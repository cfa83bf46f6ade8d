import type {
  CallOptions,
  FieldError,
  FunctionRef,
  Kernel,
  MizanError,
  ValidationFailed,
} from 'mizan-runtime'
import { clockOf } from 'mizan-runtime/validation'
import type { Path } from './structure.ts'
import type { FormOptions, FormState, SubmitEventLike } from './types.ts'

const SUCCESS_MS = 2_000

/** What a form shows of its calls. */
export type Calling<R, E extends MizanError> = Pick<
  FormState<unknown, R, E>,
  'isSubmitting' | 'recentlySuccessful' | 'progress' | 'data' | 'error'
>

/** What a submit needs of its form. */
export interface Submittable<A, R, E extends MizanError> {
  readonly kernel: Kernel
  readonly fn: FunctionRef<A, R, E>
  readonly options: () => FormOptions<A, R, E>
  isGone(): boolean
  /** What is sent, with the value of the button that submits, or undefined where something is wrong. What is, is shown from now on. */
  begin(submitter?: HTMLButtonElement): { readonly args: A; done(): () => void } | undefined
  /** The errors of a refused call in place of earlier ones. */
  found(errors: readonly FieldError[]): void
  /** Changes what is shown of the call; tells nobody yet. */
  note(patch: Partial<Calling<R, E>>): void
  publish(): void
  /** Whether an input of that name shows an error. */
  isWrong(name: string): boolean
}

export function createSubmitting<A, R, E extends MizanError>(form: Submittable<A, R, E>) {
  const { kernel, fn, options } = form
  let controller: AbortController | undefined
  let cancelSuccess = () => {}

  function ended(patch: Partial<Calling<R, E>> = {}) {
    controller = undefined
    form.note({ isSubmitting: false, progress: null, ...patch })
  }

  function tell(patch: Partial<Calling<R, E>>) {
    form.note(patch)
    form.publish()
  }

  function cancel() {
    controller?.abort()
    ended()
    form.publish()
  }

  async function submit(event?: SubmitEventLike): Promise<boolean> {
    event?.preventDefault?.()
    if (controller) {
      if (options().whileSubmitting !== 'cancel') return false
      cancel()
    }
    const element = event?.currentTarget
    const begun = form.begin(submitterOf(event))
    if (!begun) {
      form.publish()
      return focusFirst(element)
    }
    const { args, done } = begun
    const { optimistic, settle, queue, timeout } = options()
    const { signal } = (controller = new AbortController())
    cancelSuccess()
    tell({ isSubmitting: true, recentlySuccessful: false })
    const call = kernel.call as (fn: object, args: unknown, options: CallOptions) => Promise<R>
    return call(fn, args, {
      settle,
      queue,
      timeout,
      signal,
      optimistic: optimistic && (update => optimistic(update, args)),
      onProgress: progress => signal.aborted || tell({ progress }),
    }).then(
      data => !signal.aborted && succeed(data, done),
      (error: E) => !signal.aborted && fail(error, element),
    )
  }

  function succeed(data: R, done: () => () => void): true {
    const isGone = form.isGone()
    ended({ data, error: null, recentlySuccessful: !isGone })
    const settled = done()
    if (!isGone)
      cancelSuccess = clockOf(kernel).schedule(() => tell({ recentlySuccessful: false }), SUCCESS_MS)
    try {
      if (!isGone) options().onSuccess?.(data)
    } finally {
      settled()
      form.publish()
    }
    return true
  }

  function fail(error: E, element: unknown): false {
    const { code, details, message } = error as MizanError as ValidationFailed
    const path = code === ('BAD_REQUEST' as string) && (details as { readonly path?: Path } | undefined)?.path
    if (code === 'VALIDATION_FAILED') form.found([...details.fields, ...details.form])
    else if (path) form.found([{ path, code, message }])
    ended({ error })
    form.publish()
    if (!form.isGone()) options().onError?.(error)
    return focusFirst(element)
  }

  /** The first in the document that shows an error. */
  function focusFirst(element: unknown): false {
    const inputs = (element as { readonly elements?: Iterable<HTMLInputElement> } | null | undefined)
      ?.elements
    Array.from(inputs ?? [])
      .find(({ name }) => form.isWrong(name))
      ?.focus()
    return false
  }

  return { submit, cancel, stop: () => cancelSuccess() }
}

/** The button that submits, if it stands for a value. */
function submitterOf(event?: SubmitEventLike): HTMLButtonElement | undefined {
  const { submitter = event?.submitter } = (event?.nativeEvent ?? {}) as { readonly submitter?: unknown }
  return (submitter as HTMLButtonElement | null)?.name ? (submitter as HTMLButtonElement) : undefined
}
