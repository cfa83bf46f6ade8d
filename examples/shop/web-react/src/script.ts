import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether no script has taken the page over yet: so it is where a server renders, and in a browser's first markup. */
export function useWithoutScript(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
}
