import { getContext, onDestroy, setContext } from 'svelte'
import { currentPlace, watchPlace, type Place } from 'shop-web-shared/place'

const PLACE = Symbol('place')

/** Gives the components below the place: `rendered` is that of a page on the server; a browser has its own. */
export function providePlace(rendered: Place | undefined): Place {
  let now = $state.raw(rendered ?? currentPlace())
  if (!rendered) onDestroy(watchPlace(() => (now = currentPlace())))
  const path = $derived(now.path)
  const query = $derived(now.query)
  const visit = $derived(now.visit)
  const given = $derived(now.given)
  return setContext<Place>(PLACE, {
    get path() {
      return path
    },
    get query() {
      return query
    },
    get visit() {
      return visit
    },
    get given() {
      return given
    },
  })
}

/** Where the page is. Its members are reactive, one by one. */
export const usePlace = (): Place => getContext(PLACE)
