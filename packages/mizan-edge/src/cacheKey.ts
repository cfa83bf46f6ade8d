import { canonicalForm } from './canonical.ts'
import type { KeyParam } from './canonical.ts'

/** What a cache key is made of. */
export interface CacheKeyParts {
  /**
   * The server's `mizan.secret`: its text, or a Web Crypto key made of its UTF-8 bytes (`HMAC`, `SHA-256`, usage
   * `sign`), which spares importing it for each key.
   */
  secret: string | CryptoKey
  /** The context's name on the wire, `product`. */
  context: string
  /** Its parameters, decoded and with defaults applied, in any order. */
  params: Readonly<Record<string, KeyParam>>
  /** The caller's id, only for contexts whose content depends on who asks (`perUser` in the edge manifest). */
  user?: string
  /** The context's revision, a whole number; default 0. */
  rev?: number
}

/**
 * Derives the key under which the server's origin cache keeps a context's instance, byte for byte the one that Java
 * derives: `ctx:product:<64 hex digits>`, an HMAC (RFC 2104, SHA-256) of the canonical form in PROTOCOL §6.
 *
 * Rejects with a RangeError for NaN and infinities and for a revision that is no whole number, with a TypeError for
 * other values that are no parameter.
 */
export async function deriveCacheKey({
  secret,
  context,
  params,
  user,
  rev = 0,
}: CacheKeyParts): Promise<string> {
  if (!Number.isSafeInteger(rev)) {
    throw new RangeError(`The revision of ${context} is ${rev}. Give a whole number.`)
  }
  const form = new TextEncoder().encode(canonicalForm({ context, params, user, rev }))
  const key = typeof secret === 'string' ? await importSecret(secret) : secret
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, form))
  return `ctx:${context}:${Array.from(signature, octet => octet.toString(16).padStart(2, '0')).join('')}`
}

function importSecret(secret: string): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  // HMAC pads with zeros, so that a zero byte is the empty key, which some engines refuse to import.
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret || '\0'), algorithm, false, ['sign'])
}
