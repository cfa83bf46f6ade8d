import { currentPlace, watchPlace, type Place } from 'shop-web-shared/place'
import { computed, inject, shallowRef, type InjectionKey, type Plugin, type Ref } from 'vue'

type PlaceRefs = { readonly [K in keyof Place]: Readonly<Ref<Place[K]>> }

const PLACE: InjectionKey<PlaceRefs> = Symbol('place')

/** `app.use(placePlugin)` follows the browser; `app.use(placePlugin, place)` stays where a server renders. */
export const placePlugin: Plugin<[rendered?: Place]> = {
  install(app, rendered) {
    const place = shallowRef(rendered ?? currentPlace())
    if (!rendered) app.onUnmount(watchPlace(() => (place.value = currentPlace())))
    app.provide(PLACE, {
      path: computed(() => place.value.path),
      query: computed(() => place.value.query),
      visit: computed(() => place.value.visit),
      given: computed(() => place.value.given),
    })
  },
}

/** Where the page is, as refs. */
export const usePlace = (): PlaceRefs => inject(PLACE)!
