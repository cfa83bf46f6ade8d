import type { Rendered } from './types.ts'

/** Outside of a document React puts what belongs into its head before everything else. It escapes `<` and `>` in both places. */
const HOISTED = /^(?:<(?:meta|link)(?:\s[^<>]*)?>|<title(?:\s[^<>]*)?>[^<]*<\/title>)+/

/** Takes what React hoisted from the beginning of its HTML. */
export function splitHead(html: string): Rendered {
  const head = HOISTED.exec(html)?.[0] ?? ''
  return { head, body: html.slice(head.length) }
}
