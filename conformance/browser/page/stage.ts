import type { MutationState } from 'mizan-runtime'

/** What a specification sees of the page, and does to it. */
export interface BrowserStage {
  /** Ms by which the kernel's clock is ahead. */
  later: number
  /** How far the sending of the picture was, oldest first. */
  readonly progress: MutationState<unknown>['progress'][]
  /** What components saw while they were rendered, whether or not it was put on the page. */
  readonly rendered: number[]
  /** What was on the page at once, after each change of it. */
  readonly onScreen: string[]
  /** The parts that the document shows, told by each after it has shown itself. */
  readonly shown: string[]
  /** What the document showed of each part when that told so first, by its id. */
  readonly first: Record<string, string | null>
  /** What the page was given to hydrate, as JSON. */
  carried: string
  /** Whether the page came back from the back/forward cache. */
  isRestored: boolean
}

declare global {
  var stage: BrowserStage
}

export const stage: BrowserStage = (globalThis.stage = {
  later: 0,
  progress: [],
  rendered: [],
  onScreen: [],
  shown: [],
  first: {},
  carried: 'null',
  isRestored: false,
})

globalThis.addEventListener?.('pageshow', ({ persisted }) => (stage.isRestored = persisted))

/** Told by the component that sends a picture, once the document shows it. */
export const onProgress = ({ progress }: Pick<MutationState<unknown>, 'progress'>): void =>
  void stage.progress.push(progress)
