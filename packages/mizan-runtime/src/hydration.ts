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

/** Gives a kernel the data of a rendered page. Newer data stays; what cannot be read is left out, with a diagnostic. */
export function hydrate(kernel: Kernel, payload: unknown): void {
  const { store, clock, report, checkSchema } = (kernel as InnerKernel)['~']
  const { contexts, identity, schema } = (payload ?? {}) as Partial<HydrationPayload>
  if (!Array.isArray(contexts)) return report('R06', 'hydrate')
  checkSchema(schema)
  store.identify(identity ?? null)
  for (const item of contexts as readonly (HydratedContext | null)[]) {
    if (typeof item?.context !== 'string') {
      report('R06', 'hydrate')
      continue
    }
    const { context, params, age, data, error } = item
    const ref = { name: context, params: {} }
    const instance = instanceOf(ref, params)
    const entry = store.find(instance) ?? store.entryOf(ref, instance)
    const updatedAt = clock.now() - age
    const { state } = entry
    if (state.status !== 'idle' && state.updatedAt >= updatedAt) continue
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

/** What a kernel of a server render has read: data, and failures that are the caller's own (4xx). Others may hold secrets. */
export function dehydrate(kernel: Kernel): HydrationPayload {
  const { store, clock } = (kernel as InnerKernel)['~']
  const contexts = store.all().flatMap((entry): HydratedContext[] => {
    const { status, error, updatedAt } = entry.state
    const about = { context: entry.ref.name, params: entry.instance.params, age: clock.now() - updatedAt }
    if (status === 'success') return [{ ...about, data: entry.committed }]
    if (!error || error.status < 400 || error.status >= 500) return []
    const { code, message, details } = error
    return [{ ...about, age: 0, error: { code, message, status: error.status, details } }]
  })
  return { contexts }
}
