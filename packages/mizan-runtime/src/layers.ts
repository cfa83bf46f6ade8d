/** A change that a call is expected to make; undefined leaves the data as it is. */
export type Change = (data: unknown) => unknown

interface Layer {
  readonly change: Change
  /** Data from this logical time on holds what the layer stands for; endless while its call runs. */
  until: number
}

/** Optimistic changes over committed data: run again on new data, dropped one by one. */
export function createLayers(onThrow: (cause: unknown) => void) {
  let layers: Layer[] = []
  return {
    add(change: Change): Layer {
      const layer = { change, until: Infinity }
      layers.push(layer)
      return layer
    },
    /** Kept until there is data from `until` on; 0 drops it now. */
    settle(layer: Layer, until: number) {
      layer.until = until
      if (!until) layers = layers.filter(other => other !== layer)
    },
    dropUntil(time: number) {
      layers = layers.filter(({ until }) => until > time)
    },
    clear() {
      layers = []
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
