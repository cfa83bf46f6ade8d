import type { Handle } from '@sveltejs/kit/hooks'
import { forward } from '#lib/server/mizan.ts'

export const handle: Handle = ({ event, resolve }) =>
  event.url.pathname.startsWith('/api/mizan/') ? forward(event) : resolve(event)
