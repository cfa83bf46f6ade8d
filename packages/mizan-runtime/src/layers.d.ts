/** A change that a call is expected to make; undefined leaves the data as it is. */
export type Change = (data: unknown) => unknown
interface Layer {
  readonly change: Change
  /** Data from this logical time on holds what the layer stands for; endless while its call runs. */
  until: number
}
/** Optimistic changes over committed data: run again on new data, dropped one by one. */
export declare function createLayers(onThrow: (cause: unknown) => void): {
  add(change: Change): Layer
  /** Kept until there is data from `until` on; 0 drops it now. */
  settle(layer: Layer, until: number): void
  dropUntil(time: number): void
  clear(): void
  over: (committed: unknown) => unknown
}
export {}
