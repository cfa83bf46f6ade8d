import { createSubscriber } from 'svelte/reactivity'

export interface Source<T> {
  get(): T
  subscribe(listener: () => void): () => void
}

/** Gives an object members that are tracked one by one: an effect runs again only when one that it read has changed. */
export function defineTracked<T extends object>(
  target: object,
  names: readonly (keyof T)[],
  source: () => Source<T>,
): void {
  for (const name of names) {
    let followed: Source<T> | undefined
    let track: () => void
    const get = () => {
      const now = source()
      const read = () => now.get()[name]
      if (followed !== now) {
        followed = now
        track = createSubscriber(update => {
          let last = read()
          return now.subscribe(() => {
            if (!Object.is(last, (last = read()))) update()
          })
        })
      }
      track()
      return read()
    }
    Object.defineProperty(target, name, { enumerable: true, get })
  }
}
