import { listen } from './serve.ts'
import { claimStdio } from './stdio.ts'
import type { Render } from './types.ts'

/** Set by the server that starts a worker: the bytes that a frame may have. Elsewhere, as in a test, importing this does nothing. */
const { MIZAN_SSR_FRAME_LIMIT: limit } = process.env

if (limit) claimStdio()
const answerWith = limit ? listen(Number(limit)) : undefined

/** Renders the server's pages with this. To be called once, when the bundle is loaded. In no worker it does nothing. */
export function serve(render: Render): void {
  answerWith?.(render)
}
