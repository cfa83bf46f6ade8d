import type { Clock } from './retry.ts'

const MAX_TIMER = 2 ** 31 - 1

/** Removes what nobody needs any more, after the longest time that anyone asked for. */
export function createCollector({ schedule }: Clock, isNeeded: () => boolean, remove: () => void) {
  let time = 0
  let stop: (() => void) | undefined
  return {
    keep(ms: number) {
      time = Math.max(time, ms)
    },
    stop: () => stop?.(),
    start() {
      stop?.()
      if (isNeeded() || time === Infinity) return
      if (time) stop = schedule(remove, Math.min(time, MAX_TIMER))
      else remove()
    },
  }
}
