import { publish, shown, type Entry } from './entry.ts'

/** An optimistic change over committed data: run again on new data, dropped by itself. */
export interface Layer {
  /** Undefined leaves the data as it is. */
  readonly change: (data: unknown) => unknown
  /** Data from this logical time on holds what the layer stands for; endless while its call runs. */
  until: number
}

export function dropLayers(entry: Entry, time: number): void {
  entry.layers = entry.layers.filter(({ until }) => until > time)
}

export const layered = ({ committed, layers, host, ref }: Entry): unknown =>
  layers.reduce((data, { change }) => {
    try {
      return change(data) ?? data
    } catch (cause) {
      host.report('R04', ref.name, cause)
      return data
    }
  }, committed)

/** Shows `change` until the returned function settles it: accepted, it stays until data from after its call is there. */
export function addLayer(entry: Entry, change: Layer['change']): (accepted: boolean) => void {
  const layer: Layer = { change, until: Infinity }
  const show = () => publish(entry, { data: shown(entry) } as object)
  entry.layers = [...entry.layers, layer]
  show()
  return accepted => {
    layer.until = accepted && entry.state.stale ? entry.invalidatedAt : 0
    dropLayers(entry, 0)
    show()
  }
}
