import { MutationObserver, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { createElement } from 'react'
import { react } from './react.mjs'

export const name = 'TanStack Query'

export function create(world) {
  const client = new QueryClient()
  client.mount()
  return {
    mount: react(
      key => useQuery({ queryKey: [key], queryFn: ({ signal }) => world.fetch(key, signal) }).data,
      ({ children }) => createElement(QueryClientProvider, { client }, children),
    ),
    invalidate: key => void client.invalidateQueries({ queryKey: [key] }),
    // As its guide "Optimistic Updates" shows it.
    add(key, item, send) {
      new MutationObserver(client, {
        mutationFn: send,
        onMutate: async () => {
          await client.cancelQueries({ queryKey: [key] })
          const previous = client.getQueryData([key])
          client.setQueryData([key], old => [...old, item])
          return { previous }
        },
        onError: (_error, _item, { previous }) => client.setQueryData([key], previous),
        onSettled: () => client.invalidateQueries({ queryKey: [key] }),
      })
        .mutate()
        .catch(() => {})
    },
    end() {
      client.unmount()
      client.clear()
    },
  }
}
