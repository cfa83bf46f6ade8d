import { createElement } from 'react'
import useSWR, { SWRConfig, useSWRConfig } from 'swr'
import { react } from './react.mjs'

export const name = 'SWR'

export function create(world) {
  let mutate
  const cache = new Map()
  const value = { provider: () => cache }
  return {
    mount: react(
      key => {
        mutate = useSWRConfig().mutate
        return useSWR(key, () => world.fetch(key)).data
      },
      ({ children }) => createElement(SWRConfig, { value }, children),
    ),
    invalidate: key => void mutate(key),
    add: (key, item, send) =>
      void mutate(key, send(), {
        optimisticData: (current, shown) => [...(shown ?? current), item],
        rollbackOnError: true,
        populateCache: false,
      }).catch(() => {}),
    end() {},
  }
}
