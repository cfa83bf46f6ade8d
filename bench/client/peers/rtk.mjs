import { configureStore } from '@reduxjs/toolkit'
import { createApi } from '@reduxjs/toolkit/query/react'
import { createElement } from 'react'
import { Provider } from 'react-redux'
import { react } from './react.mjs'

export const name = 'RTK Query'

export function create(world, invalidationBehavior = 'delayed') {
  const answered = promise =>
    promise.then(
      data => ({ data }),
      error => ({ error: { status: error.status } }),
    )
  const api = createApi({
    invalidationBehavior,
    tagTypes: ['tag'],
    baseQuery: (key, { signal }) => answered(world.fetch(key, signal)),
    endpoints: build => ({
      read: build.query({
        query: key => key,
        providesTags: (_data, _error, key) => [{ type: 'tag', id: key }],
      }),
      add: build.mutation({
        queryFn: ({ send }) => answered(send()),
        invalidatesTags: (_data, _error, { key }) => [{ type: 'tag', id: key }],
        // As its guide "Manual Cache Updates" shows it.
        async onQueryStarted({ key, item }, { dispatch, queryFulfilled }) {
          const patch = dispatch(api.util.updateQueryData('read', key, draft => void draft.push(item)))
          queryFulfilled.catch(patch.undo)
        },
      }),
    }),
  })
  const store = configureStore({
    reducer: { [api.reducerPath]: api.reducer },
    middleware: defaults =>
      defaults({ serializableCheck: false, immutableCheck: false }).concat(api.middleware),
  })
  return {
    mount: react(
      key => api.useReadQuery(key).data,
      ({ children }) => createElement(Provider, { store }, children),
    ),
    invalidate: key => void store.dispatch(api.util.invalidateTags([{ type: 'tag', id: key }])),
    add: (key, item, send) => void store.dispatch(api.endpoints.add.initiate({ key, item, send })),
    end: () => void store.dispatch(api.util.resetApiState()),
  }
}
