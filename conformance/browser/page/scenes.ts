import type { HydrationPayload } from 'mizan-runtime/hydration'
import type { Page } from '../../page.ts'

const five = { productId: 5 }
const patient = { staleTime: 60_000 }

/** What `?scene=`, or a rendered page's props, put on the page. */
export const scenes: Record<string, Page> = {
  reads: {
    parts: [
      { id: 'stock', reads: 'stock', params: five, options: patient },
      { id: 'twin', reads: 'stock', params: five, options: patient },
      { id: 'patient', reads: 'cart', options: { staleTime: 600_000 } },
    ],
  },
  picture: { parts: [{ id: 'stock', reads: 'stock', params: five }] },
  /** A named context below its provider, a global one, and one that failed. */
  rendered: {
    productId: 5,
    parts: [
      { id: 'stock', reads: 'stock', options: patient },
      { id: 'product', reads: 'productContext', options: patient },
      { id: 'cart', reads: 'cart', options: patient },
      { id: 'reviews', reads: 'reviews', params: five, options: patient },
    ],
  },
}

/** What a rendered page is made of, and at what time. */
export interface Props {
  readonly driver: string
  readonly scene: string
  readonly now: number
}

/** What a page carries whose props are these. */
export type Carried = HydrationPayload & { readonly page: { readonly name: string; readonly props: Props } }
