import { createContext, use, useSyncExternalStore, type ComponentProps } from 'react'
import { currentPlace, follow, watchPlace, type Place } from 'shop-web-shared/place'

/** The place of the page that a server renders. A browser has its own. */
export const PlaceContext = createContext<Place | undefined>(undefined)

export function usePlace(): Place {
  const rendered = use(PlaceContext)
  return useSyncExternalStore(watchPlace, currentPlace, () => rendered ?? currentPlace())
}

/** A link that does not load the page anew. */
export function Link({ to, ...rest }: { to: string } & Omit<ComponentProps<'a'>, 'href' | 'onClick'>) {
  return <a href={to} onClick={event => follow(event, to)} {...rest} />
}
