import { createKernel } from 'mizan-runtime'
import { dehydrate, hydrate } from 'mizan-runtime/hydration'
import { mizanPlugin } from 'mizan-vue'
import { schema } from '~/generated'

/** The kernel of the page; on the server one of each request, which reads as the visitor and gives the page what it has read. */
export default defineNuxtPlugin(nuxt => {
  if (import.meta.client) {
    const kernel = createKernel({ schema })
    if (nuxt.payload.mizan) hydrate(kernel, JSON.parse(nuxt.payload.mizan as string))
    nuxt.vueApp.use(mizanPlugin, kernel)
    return
  }
  const cookies = useRequestHeaders(['cookie'])
  const kernel = createKernel({
    schema,
    server: true,
    baseUrl: `${useRuntimeConfig().mizanUrl}/api/mizan`,
    headers: () => cookies,
  })
  nuxt.vueApp.use(mizanPlugin, kernel)
  // It may hold what only this visitor is to see.
  useResponseHeader('Cache-Control').value = 'private, no-cache'
  nuxt.hook('app:rendered', () => {
    nuxt.payload.mizan = JSON.stringify(dehydrate(kernel))
  })
})
