import { PiniaColada, useMutation, useQuery, useQueryCache } from '@pinia/colada'
import { createPinia } from 'pinia'
import { createApp, defineComponent } from 'vue'

export const name = 'Pinia Colada'

export function create(world) {
  const pinia = createPinia()
  let cache
  const add = {
    // As its guide "Optimistic updates" shows it.
    mutation: ({ send }) => send(),
    onMutate({ key, item }) {
      const before = cache.getQueryData([key])
      const after = [...before, item]
      cache.setQueryData([key], after)
      cache.cancelQueries({ key: [key] })
      return { before, after }
    },
    onError(_error, { key }, { before, after }) {
      if (after === cache.getQueryData([key])) cache.setQueryData([key], before)
    },
    onSettled: (_data, _error, { key }) => void cache.invalidateQueries({ key: [key] }).catch(() => {}),
  }
  const apps = []
  return {
    mount(key) {
      let data
      const Reader = defineComponent({
        setup() {
          cache = useQueryCache()
          data = useQuery({ key: [key], query: ({ signal }) => world.fetch(key, signal) }).data
          mutators.push(useMutation(add).mutate, useMutation(add).mutate)
          return () => null
        },
      })
      const mutators = (this.mutators = [])
      const app = createApp(Reader).use(pinia).use(PiniaColada)
      app.mount(document.createElement('div'))
      apps.push(app)
      return { shown: () => data.value, leave: () => app.unmount() }
    },
    invalidate: key => void cache.invalidateQueries({ key: [key] }).catch(() => {}),
    add(key, item, send) {
      this.mutators.shift()({ key, item, send })
    },
    end() {},
  }
}
