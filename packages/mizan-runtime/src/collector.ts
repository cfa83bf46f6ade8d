import type { Entry } from './entry.ts'

const MAX_TIMER = 2 ** 31 - 1

/** Removes what nobody needs any more, after a while. */
export function collectLater(entry: Entry): void {
  const { host, gcTime } = entry
  entry.stopGc?.()
  const isNeeded = entry.subscribers.size || entry.flight
  if (isNeeded || host.server || gcTime === Infinity) return
  const remove = () => host.removed(entry)
  if (gcTime) entry.stopGc = host.clock.schedule(remove, Math.min(gcTime, MAX_TIMER))
  else remove()
}
