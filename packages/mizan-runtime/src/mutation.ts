import { asError, type MizanError } from './errors.ts'
import { noop } from './promises.ts'
import { frozen } from './share.ts'
import type { Arguments, CallOptions, FunctionRef, Kernel, OptimisticUpdate } from './types.ts'

/** State of a caller's calls: `data` and `error` are those of the newest. */
export interface MutationState<R, E extends MizanError = MizanError> {
  /** True while any call runs. */
  readonly isPending: boolean
  readonly data: R | undefined
  readonly error: E | null
  /** 0 to 1 while files are sent, else null. */
  readonly progress: number | null
}

export interface MutationOptions<A> extends Omit<CallOptions, 'onProgress' | 'optimistic'> {
  readonly optimistic?: ((update: OptimisticUpdate, args: A) => void) | undefined
}

export interface Mutation<A, R, E extends MizanError = MizanError> {
  getState(): MutationState<R, E>
  subscribe(listener: () => void): () => void
  /** Calls; a failure is in the state only. */
  readonly mutate: (...args: Arguments<A>) => void
  /** Calls; rejects on failure too. */
  readonly mutateAsync: (...args: Arguments<A>) => Promise<R>
  /** Forgets data and error, and ignores the calls that run. */
  readonly reset: () => void
}

const INITIAL = frozen({ isPending: false, data: undefined, error: null, progress: null })

/** Calls of one function with their state, for adapters. `options` is asked at each call. */
export function createMutation<A, R, E extends MizanError>(
  kernel: Kernel,
  fn: FunctionRef<A, R, E>,
  options?: () => MutationOptions<A>,
): Mutation<A, R, E> {
  const listeners = new Set<{ readonly notify: () => void }>()
  let state: MutationState<R, E> = INITIAL
  let running = 0
  let newest = 0
  let resetAt = 0

  function publish(patch: Partial<MutationState<R, E>>) {
    state = frozen({ ...state, ...patch })
    for (const { notify } of listeners) notify()
  }

  async function mutateAsync(...[args]: Arguments<A>): Promise<R> {
    const mine = ++newest
    const { optimistic, ...rest } = options?.() ?? {}
    const finish = (patch: Partial<MutationState<R, E>>) => {
      if (mine > resetAt)
        publish({ isPending: --running > 0, ...(mine === newest && { ...patch, progress: null }) })
    }
    running++
    publish({ isPending: true })
    try {
      const data = await (kernel.call as UntypedCall<R>)(fn, args, {
        ...rest,
        optimistic: optimistic && (update => optimistic(update, args as A)),
        onProgress: progress => mine === newest && publish({ progress }),
      })
      finish({ data, error: null })
      return data
    } catch (cause) {
      const error = asError(cause) as E
      finish({ error })
      throw error
    }
  }

  return {
    getState: () => state,
    subscribe(notify) {
      const subscription = { notify }
      listeners.add(subscription)
      return () => void listeners.delete(subscription)
    },
    mutateAsync,
    mutate: (...args) => void mutateAsync(...args).catch(noop),
    reset() {
      resetAt = newest
      running = 0
      publish(INITIAL)
    },
  }
}

type UntypedCall<R> = (fn: object, args: unknown, options: CallOptions) => Promise<R>
