import type { HydrationPayload } from 'mizan-runtime/hydration'

/** A page as the server names it. */
export interface Page {
  readonly name: string
  readonly props: Readonly<Record<string, unknown>>
}

/** All that the page's data tag will hold. */
export type Payload = HydrationPayload

/** HTML: what belongs into the document's head, and into the page's place. */
export interface Rendered {
  readonly head?: string | undefined
  readonly body: string
}

/** Renders a page; nothing if there is none of this name. */
export type Render = (
  page: Page,
  payload: Payload,
) => Promise<Rendered | null | undefined> | Rendered | null | undefined
