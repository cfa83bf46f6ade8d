import { commit, fail } from './entry.ts'
import { MizanError } from './errors.ts'
import { instanceOf } from './key.ts'
import type { InnerKernel } from './kernel.ts'
import type { Kernel, Params } from './types.ts'

/** What a rendered page carries (PROTOCOL §9). Ages instead of times, because clocks differ. */
export interface HydrationPayload {
  readonly schema?: string
  readonly identity?: string
  readonly contexts: readonly HydratedContext[]
  readonly page?: { readonly name: string; readonly props: unknown }
}

export interface HydratedContext {
  readonly context: string
  readonly params: Params
  /** Ms since the data was read, at render time. */
  readonly age: number
  readonly data?: unknown
  readonly error?: {
    readonly code: string
    readonly message: string
    readonly status?: number
    readonly details?: unknown
  }
}

/** Older than what anybody takes for fresh. */
const DAY = 86_400_000

/** Gives a kernel the data of a rendered page. Newer data stays; what cannot be read is left out, with a diagnostic. */
export function hydrate(kernel: Kernel, payload: unknown): void {
  const { store, clock, report, checkSchema } = (kernel as InnerKernel)['~']
  const { contexts, identity, schema } = (payload ?? {}) as Partial<HydrationPayload>
  if (!Array.isArray(contexts)) return report('R06', 'hydrate')
  checkSchema(schema)
  store.identify(identity ?? null)
  for (const item of contexts as readonly (HydratedContext | null)[]) {
    const { context, params, age, error, data } = item ?? ({} as Partial<HydratedContext>)
    if (!(context && params && age! >= 0 && (error || data))) {
      report('R06', 'hydrate')
      continue
    }
    const ref = { name: context, params: {} }
    const instance = instanceOf(ref, params)
    const entry = store.find(instance) ?? store.entryOf(ref, instance)
    const updatedAt = clock.now() - age!
    const known = entry.state.updatedAt
    if (known && known >= updatedAt) continue
    if (error) fail(entry, new MizanError(error.code, error.message, error), { stale: false, updatedAt })
    else commit(entry, data, undefined, updatedAt)
  }
}

/** The data that a server-rendered page carries, or null. */
export function pageData(id = '__MIZAN_SSR_DATA__'): unknown {
  try {
    return JSON.parse(document.getElementById(id)?.textContent ?? 'null')
  } catch {
    return null
  }
}

/**
 * What a kernel of a server render has read, and as whom. Failures that are not the caller's own (4xx of Mizan) may hold secrets:
 * of them only code and status are carried, for the same markup; whoever hydrates them reads again.
 */
export function dehydrate(kernel: Kernel): HydrationPayload {
  const { store, clock } = (kernel as InnerKernel)['~']
  const contexts = store.all().flatMap((entry): HydratedContext[] => {
    const { status, error, updatedAt } = entry.state
    const about = { context: entry.ref.name, params: entry.instance.params }
    if (status === 'success') return [{ ...about, age: clock.now() - updatedAt, data: entry.committed }]
    if (!error) return []
    const { code, message, details } = error
    return isOwn(error)
      ? [{ ...about, age: 0, error: { code, message, status: error.status, details } }]
      : [{ ...about, age: DAY, error: { code, message: code, status: error.status } }]
  })
  const identity = store.identify(null)
  return { ...(identity !== undefined && { identity }), contexts }
}

const isOwn = ({ code, status }: MizanError) => status >= 400 && status < 500 && code !== 'BAD_RESPONSE'
