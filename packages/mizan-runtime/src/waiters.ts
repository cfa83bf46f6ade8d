import { defer, type Deferred } from './promises.ts'
import type { State } from './types.ts'

/** Those who wait for an entry's read. */
export function createWaiters() {
  let settled: Deferred<State<unknown>> | undefined
  let hopes: { readonly since: number; readonly resolve: () => void }[] = []

  /** There is data that was asked for at `began`; or, without it, no reason to wait for any. */
  const release = (began = Infinity) => {
    hopes = hopes.filter(({ since, resolve }) => began < since || resolve())
  }

  return {
    release,
    /** The state when the read has ended. */
    settled: () => (settled ??= defer()).promise,
    /** Data from after `since`, or an end of the hope for it. */
    fresh: (since: number) => new Promise<void>(resolve => hopes.push({ since, resolve })),
    end(state: State<unknown>, reason?: unknown) {
      if (reason) settled?.reject(reason)
      else settled?.resolve(state)
      settled = undefined
    },
  }
}
