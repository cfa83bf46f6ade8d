import type { Kernel } from 'mizan-runtime'
import { hydrate, pageData, type HydrationPayload } from 'mizan-runtime/hydration'
import { beginAt, placeAt, type Given, type Place } from './place.ts'

/** Where a page is: the server gives each the address that it was asked for, as far as the page goes by it. */
export function placeOf(page: HydrationPayload['page']): Place | undefined {
  const { address, ...given } = (page?.props ?? {}) as { address?: unknown } & Given
  return typeof address === 'string' ? placeAt(address, 0, given) : undefined
}

/** Takes what the server gave: data into the kernel, and the place. Tells where the page belongs, and whether it is there. */
export function takeOver(kernel: Kernel): { readonly root: HTMLElement; readonly rendered: boolean } {
  const data = pageData() as HydrationPayload | null
  if (data) hydrate(kernel, data)
  const place = placeOf(data?.page)
  if (place) beginAt(place)
  const root = document.getElementById('root')!
  return { root, rendered: root.childElementCount > 0 }
}

/** Takes the shell's title and description away, for a framework that adds those of the front end: the first ones count. */
export function clearHead(): void {
  for (const element of document.head.querySelectorAll('title, meta[name="description"]')) element.remove()
}
