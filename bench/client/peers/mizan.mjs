import { createElement } from 'react'
import { createKernel, MizanProvider, slotHook } from './node_modules/.mizan/react.mjs'
import { react } from './react.mjs'

export const name = 'Mizan'

export function create(world) {
  const answer = (body, status = 200) =>
    new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
  const refs = new Map()
  const refOf = key => {
    if (!refs.has(key)) {
      const ref = { name: key, params: {}, slots: ['items'] }
      refs.set(key, { ref, use: slotHook(ref, 'items') })
    }
    return refs.get(key)
  }
  let send
  const kernel = createKernel({
    csrf: false,
    fetch: async (url, { signal, method }) => {
      if (method === 'POST')
        return send().then(
          result => answer({ result, invalidate: ['list'] }),
          () => answer({ error: { code: 'REFUSED', message: '' } }, 409),
        )
      return world.fetch(url.split('/').at(-2), signal).then(
        items => answer({ items }),
        cause => {
          if (!cause.status) throw cause
          return answer({ error: { code: 'NOT_FOUND', message: '' } }, cause.status)
        },
      )
    },
  })
  return {
    mount: react(
      key => refOf(key).use()?.data,
      ({ children }) => createElement(MizanProvider, { kernel }, children),
    ),
    invalidate: key => kernel.invalidate(refOf(key).ref),
    add(key, item, request) {
      send = request
      kernel
        .call(
          { name: 'add', affects: [key] },
          {},
          {
            optimistic: update => update(refOf(key).ref, {}, ({ items }) => ({ items: [...items, item] })),
          },
        )
        .catch(() => {})
    },
    end: () => kernel.dispose(),
  }
}
