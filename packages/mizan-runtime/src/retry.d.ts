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
  readonly ready?: (signal: AbortSignal) => Promise<void>
}
/** Three attempts, after failures that may pass. Ends at once when the signal aborts. Knows nothing of contexts. */
export declare function retry<T>(
  attempt: () => Promise<T>,
  clock: Clock,
  { signal, onFailure, ready }: RetryOptions,
): Promise<T>
