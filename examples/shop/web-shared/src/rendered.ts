import type { Kernel } from 'mizan-runtime'
import { hydrate, pageData, type HydrationPayload } from 'mizan-runtime/hydration'
import { beginAt } from './place.ts'

/** The address that a page was asked for, as far as the page goes by it: the server gives it with each page. */
export function addressOf(page: HydrationPayload['page']): string | undefined {
  const { address } = (page?.props ?? {}) as { address?: unknown }
  return typeof address === 'string' ? address : undefined
}

/** Takes what the server gave: data into the kernel, and the place. Tells where the page belongs, and whether it is there. */
export function takeOver(kernel: Kernel): { readonly root: HTMLElement; readonly rendered: boolean } {
  const data = pageData() as HydrationPayload | null
  if (data) hydrate(kernel, data)
  const address = addressOf(data?.page)
  if (address !== undefined) beginAt(address)
  const root = document.getElementById('root')!
  return { root, rendered: root.childElementCount > 0 }
}

/** Takes the shell's title and description away, for a framework that adds those of the front end: the first ones count. */
export function clearHead(): void {
  for (const element of document.head.querySelectorAll('title, meta[name="description"]')) element.remove()
}
