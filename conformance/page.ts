import type { Kernel, MizanError, MutationOptions, MutationState, ReadOptions, State } from 'mizan-runtime'
import type { FormActions, FormOptions, FormState } from 'mizan-forms'
import type { OrderError, PlaceOrderArgs } from '../packages/mizan-forms/src/testing/order.ts'
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

export type OrderOptions = FormOptions<PlaceOrderArgs, { readonly id: number }, OrderError>

/** A form of `placeOrder`. */
export interface FormPart {
  readonly id: string
  readonly fills: OrderOptions
}

/** The fields that it shows, beside the quantities of its lines. */
export const shownFields = ['email', 'order.name', 'coupon', 'order.gift', 'password'] as const

/** A page of components, each with an id. Under a provider, if a product is named. */
export interface Page {
  readonly productId?: number | undefined
  readonly parts: readonly (ReadPart | CallPart | FormPart)[]
}

/** What a component sees of a read. Vue's refs are read. */
export type ShownRead = State<unknown> & { refetch(): Promise<unknown> }
/** What a component sees of a mutation. */
export interface ShownCall extends MutationState<Review> {
  mutate(args: AddReviewArgs): void
  mutateAsync(args: AddReviewArgs): Promise<Review>
  reset(): void
}

/** What a component sees of a form. */
export type ShownForm = FormState<PlaceOrderArgs, { readonly id: number }, OrderError> &
  Omit<FormActions<PlaceOrderArgs>, 'field'>

export type Shown = ShownRead | ShownCall | ShownForm

/** Told by each component, once the document shows it. */
export type OnShow = (id: string, shown: Shown) => void

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
export const textOf = (shown: Shown): string =>
  JSON.stringify({ ...shown, error: (shown.error as MizanError | null)?.code ?? null })
