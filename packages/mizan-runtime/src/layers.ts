/** A change that a call is expected to make; undefined leaves the data as it is. */
export type Change = (data: unknown) => unknown

/** Optimistic changes over committed data: run again on new data, dropped one by one. */
export function createLayers(onThrow: (cause: unknown) => void) {
  /** Data from the logical time `until` on holds what the layer stands for; endless while its call runs. */
  let layers: { readonly change: Change; until: number }[] = []

  const dropUntil = (time: number) => {
    layers = layers.filter(({ until }) => until > time)
  }

  return {
    dropUntil,
    /** Returns what settles the layer: kept for data from `until` on; 0 drops it now. */
    add(change: Change): (until: number) => void {
      const layer = { change, until: Infinity }
      layers.push(layer)
      return until => {
        layer.until = until
        dropUntil(0)
      }
    },
    over: (committed: unknown) =>
      layers.reduce((data, { change }) => {
        try {
          return change(data) ?? data
        } catch (cause) {
          onThrow(cause)
          return data
        }
      }, committed),
  }
}
