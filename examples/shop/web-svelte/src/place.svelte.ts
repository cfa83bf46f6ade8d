import { currentPlace, watchPlace, type Place } from 'shop-web-shared/place'

let now = $state.raw(currentPlace())
watchPlace(() => (now = currentPlace()))

const path = $derived(now.path)
const query = $derived(now.query)
const visit = $derived(now.visit)

/** Where the page is. Its members are reactive, one by one. */
export const place: Place = {
  get path() {
    return path
  },
  get query() {
    return query
  },
  get visit() {
    return visit
  },
}
