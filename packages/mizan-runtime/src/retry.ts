import { asError, type MizanError } from './errors.ts'
import { defer, unlessAborted } from './promises.ts'

const DELAYS = [200, 400]
const MAX_WAIT = 30_000

export interface Clock {
  now(): number
  random(): number
  schedule(run: () => void, ms: number): () => void
}

export interface RetryOptions {
  readonly signal?: AbortSignal
  /** Told of each failure that is not the last. */
  readonly onFailure?: (count: number) => void
  /** What else to wait for before the next attempt. */
  readonly ready?: (signal?: AbortSignal) => Promise<void>
}

/** Three attempts, after failures that may pass. Ends at once when the signal aborts. Knows nothing of contexts. */
export async function retry<T>(
  attempt: () => Promise<T>,
  clock: Clock,
  { signal, onFailure, ready }: RetryOptions = {},
): Promise<T> {
  for (let failures = 0; ;) {
    try {
      return await attempt()
    } catch (cause) {
      const error = asError(cause)
      const delay = delayAfter(error, failures++, clock)
      if (signal?.aborted || delay === undefined) throw error
      onFailure?.(failures)
      await pause(delay, clock, signal)
      await ready?.(signal)
    }
  }
}

/** Milliseconds, or undefined where another attempt is of no use. */
function delayAfter(
  { code, status, retryAfter }: MizanError,
  failures: number,
  clock: Clock,
): number | undefined {
  const base = DELAYS[failures]
  if (base === undefined) return undefined
  if (retryAfter !== undefined && [408, 429, 503].includes(status)) return Math.min(retryAfter, MAX_WAIT)
  const passes = code === 'NETWORK' || status === 408 || (status >= 500 && status !== 501 && status !== 505)
  return passes ? base * (0.8 + 0.4 * clock.random()) : undefined
}

function pause(ms: number, clock: Clock, signal?: AbortSignal): Promise<void> {
  const { promise, resolve } = defer<void>()
  return unlessAborted(promise, signal).finally(clock.schedule(resolve, ms))
}
