import { useSyncExternalStore, type ComponentProps } from 'react'
import { currentPlace, follow, watchPlace, type Place } from 'shop-web-shared/place'

export function usePlace(): Place {
  return useSyncExternalStore(watchPlace, currentPlace)
}

/** A link that does not load the page anew. */
export function Link({ to, ...rest }: { to: string } & Omit<ComponentProps<'a'>, 'href' | 'onClick'>) {
  return <a href={to} onClick={event => follow(event, to)} {...rest} />
}
