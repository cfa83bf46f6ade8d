import type { Kernel, MizanError, MutationOptions, MutationState, ReadOptions, State } from 'mizan-runtime'
import type { AddReviewArgs, Review } from '../packages/mizan-react/test/generated/index.ts'

/** What a read part shows: a slot of the shop's contexts, or a whole one. */
export type ReadName = 'product' | 'stock' | 'reviews' | 'cart' | 'productContext'

/** A component that shows a read. */
export interface ReadPart {
  readonly id: string
  readonly reads: ReadName
  readonly params?: object | null | undefined
  readonly options?: ReadOptions | undefined
}

/** A button that calls `addReview`. */
export interface CallPart {
  readonly id: string
  readonly calls: AddReviewArgs
  readonly options?: MutationOptions<AddReviewArgs> | undefined
}

/** A page of components, each with an id. Under a provider, if a product is named. */
export interface Page {
  readonly productId?: number | undefined
  readonly parts: readonly (ReadPart | CallPart)[]
}

/** What a component sees of a read. Vue's refs are read. */
export type ShownRead = State<unknown> & { refetch(): Promise<unknown> }
/** What a component sees of a mutation. */
export interface ShownCall extends MutationState<Review> {
  mutate(args: AddReviewArgs): void
  mutateAsync(args: AddReviewArgs): Promise<Review>
  reset(): void
}

/** Told by each component, once the document shows it. */
export type OnShow = (id: string, shown: ShownRead | ShownCall) => void

/** One adapter, with a way to put a page on screen. */
export interface Driver {
  readonly name: string
  mount(kernel: Kernel, page: Page, onShow: OnShow): Promise<Mounted>
  /** Runs something and lets the framework show what follows from it. */
  act(run: () => unknown): Promise<void>
}

export interface Mounted {
  readonly container: HTMLElement
  update(page: Page): Promise<void>
  unmount(): Promise<void>
}

/** What a part puts into the document. */
export const textOf = (shown: ShownRead | ShownCall): string =>
  JSON.stringify({ ...shown, error: (shown.error as MizanError | null)?.code ?? null })
