import type { FormFailure } from 'mizan-forms'
import type { Language } from './language.ts'

/** What the server gives with a page that is somebody's. */
export interface Given {
  /** A form on it that a browser has sent by itself, and that was refused. */
  readonly form?: FormFailure
  readonly language?: Language
  /** The hidden field that signing in and out need without JavaScript. */
  readonly csrf?: { readonly name: string; readonly value: string }
}

/** Where the page is. */
export interface Place {
  readonly path: string
  readonly query: URLSearchParams
  /** Counts navigations that a person made; 0 is the page as it was loaded. */
  readonly visit: number
  /** Of the page as it was loaded. */
  readonly given: Given
}

const listeners = new Set<() => void>()
let place: Place | undefined

/** The place that a path and query name. Where a server renders, there is no other. */
export function placeAt(address: string, visit = 0, given: Given = {}): Place {
  const { pathname, searchParams } = new URL(`http://shop${address}`)
  return { path: pathname, query: searchParams, visit, given }
}

const here = (visit?: number) => placeAt(location.pathname + location.search, visit)

/** Where the browser is: the same object until the place changes. */
export function currentPlace(): Place {
  return (place ??= here())
}

/** Begins with the address as the server read it, so that the first markup is the server's. */
export function beginAt(rendered: Place): void {
  place = rendered
  const { path, query, given } = rendered
  // What was sent without JavaScript stands at the address of its form, which cannot be loaded again.
  if (given.form) history.replaceState(null, '', query.size ? `${path}?${query}` : path)
}

function move(visit: number): void {
  place = here(visit)
  for (const listener of listeners) listener()
}

const wentThroughHistory = () => move(currentPlace().visit + 1)

/** Calls after every change of the place; gives what ends that. */
export function watchPlace(listener: () => void): () => void {
  addEventListener('popstate', wentThroughHistory) // a second time it is the same listener
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Goes to an address of the shop: a new entry of the history, seen from the top. */
export function go(to: string): void {
  history.pushState(null, '', to)
  scrollTo(0, 0)
  move(currentPlace().visit + 1)
}

/** Changes the address while somebody types: no new entry, and the focus stays where it is. */
export function adjust(to: string): void {
  history.replaceState(null, '', to)
  move(currentPlace().visit)
}

type Click = Pick<MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'preventDefault'>

/** Follows a link without loading the page anew. Other buttons and keys do what they do with every link. */
export function follow(event: Click, to: string): void {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  go(to)
}
