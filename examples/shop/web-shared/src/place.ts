/** Where the page is. */
export interface Place {
  readonly path: string
  readonly query: URLSearchParams
  /** Counts navigations that a person made; 0 is the page as it was loaded. */
  readonly visit: number
}

const listeners = new Set<() => void>()
let place = read(0)

function read(visit: number): Place {
  return { path: location.pathname, query: new URLSearchParams(location.search), visit }
}

function move(visit: number): void {
  place = read(visit)
  for (const listener of listeners) listener()
}

addEventListener('popstate', () => move(place.visit + 1))

/** The same object until the place changes. */
export function currentPlace(): Place {
  return place
}

/** Calls after every change of the place; gives what ends that. */
export function watchPlace(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Goes to an address of the shop: a new entry of the history, seen from the top. */
export function go(to: string): void {
  history.pushState(null, '', to)
  scrollTo(0, 0)
  move(place.visit + 1)
}

/** Changes the address while somebody types: no new entry, and the focus stays where it is. */
export function adjust(to: string): void {
  history.replaceState(null, '', to)
  move(place.visit)
}

type Click = Pick<MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'preventDefault'>

/** Follows a link without loading the page anew. Other buttons and keys do what they do with every link. */
export function follow(event: Click, to: string): void {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  go(to)
}
