import { defer, unlessAborted } from './promises.ts'

const isAway = () => globalThis.navigator?.onLine === false || !!globalThis.document?.hidden

/** Calls `run` when the page is looked at again or the network is back. Returns what ends it. */
export function onAttention(run: () => void): () => void {
  const check = () => {
    if (!isAway()) run()
  }
  const listen = (action: 'addEventListener' | 'removeEventListener') => {
    for (const type of ['online', 'focus', 'pageshow']) globalThis[action]?.(type, check)
    globalThis.document?.[action]('visibilitychange', check)
  }
  listen('addEventListener')
  return () => listen('removeEventListener')
}

/** Resolves when the page is online and visible; rejects when `signal` aborts. */
export async function attention(signal?: AbortSignal): Promise<void> {
  if (!isAway()) return
  const { promise, resolve } = defer<void>()
  await unlessAborted(promise, signal).finally(onAttention(resolve))
}
