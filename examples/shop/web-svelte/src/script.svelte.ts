import { onMount } from 'svelte'

/** Whether no script has taken the page over yet: so it is where a server renders, and in a browser's first markup. */
export function useWithoutScript(): { readonly now: boolean } {
  let now = $state(true)
  onMount(() => {
    now = false
  })
  return {
    get now() {
      return now
    },
  }
}
