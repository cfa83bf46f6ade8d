import { currentPlace, watchPlace } from 'shop-web-shared/place'
import { computed, shallowRef } from 'vue'

const place = shallowRef(currentPlace())
watchPlace(() => (place.value = currentPlace()))

/** Where the page is, as refs. */
export const path = computed(() => place.value.path)
export const query = computed(() => place.value.query)
export const visit = computed(() => place.value.visit)
