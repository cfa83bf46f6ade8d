import { useSyncExternalStore, type ComponentProps, type MouseEvent } from 'react'

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

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => place)
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

/** An address with some parameters of the query changed; empty ones are left out. */
export function address(path: string, query: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, String(value))
  return search.size ? `${path}?${search}` : path
}

/** A link that does not load the page anew. Other buttons and keys do what they do with every link. */
export function Link({ to, ...rest }: { to: string } & Omit<ComponentProps<'a'>, 'href' | 'onClick'>) {
  const follow = (event: MouseEvent) => {
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(to)
  }
  return <a href={to} onClick={follow} {...rest} />
}
