import { frozen } from './share.ts'
import type { State } from './types.ts'

export const IDLE: State<never> = frozen({
  status: 'idle',
  data: undefined,
  error: null,
  fetching: false,
  stale: false,
  updatedAt: 0,
  failureCount: 0,
})

/** A first load; one object, so that adapters can show it before they subscribe. */
export const LOADING: State<never> = frozen({ ...IDLE, status: 'loading', fetching: true })
