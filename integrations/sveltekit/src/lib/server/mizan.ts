import type { RequestEvent } from '@sveltejs/kit'
import { createKernel, type Kernel } from 'mizan-runtime'
import { dehydrate } from 'mizan-runtime/hydration'
import { MIZAN_URL } from '$app/env/private'
import { schema } from '#lib/generated/index.ts'

/**
 * What `read` reads, as the visitor, with a kernel of its own: for the load function of a document. In the browser the page's
 * kernel reads what comes later, so that there is nothing to load for a navigation.
 */
export async function reads(
  { request, isDataRequest }: RequestEvent,
  read: (kernel: Kernel) => Promise<unknown>,
): Promise<string | undefined> {
  if (isDataRequest) return undefined
  const cookie = request.headers.get('cookie')
  const cookies: Record<string, string> = cookie ? { cookie } : {}
  const kernel = createKernel({
    schema,
    server: true,
    baseUrl: `${MIZAN_URL}/api/mizan`,
    headers: () => cookies,
  })
  await read(kernel)
  return JSON.stringify(dehydrate(kernel))
}

/** What the browser asks of Mizan. A proxy in front of both servers saves the way over this one. */
export async function forward({ request, url }: RequestEvent): Promise<Response> {
  const headers = new Headers(request.headers)
  for (const name of ['host', 'connection', 'content-length']) headers.delete(name)
  headers.set('accept-encoding', 'identity')
  const { method, body } = request
  const answer = await fetch(MIZAN_URL + url.pathname + url.search, {
    method,
    headers,
    body,
    duplex: 'half',
    redirect: 'manual',
  } as RequestInit)
  return new Response(answer.body, answer)
}
