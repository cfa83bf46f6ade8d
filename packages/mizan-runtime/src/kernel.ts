import { onAttention } from './attention.ts'
import { createCalls } from './calls.ts'
import { createReport, type Report } from './diagnostics.ts'
import { createHandle } from './handle.ts'
import { instanceOf } from './key.ts'
import { claimPage } from './page.ts'
import { noop } from './promises.ts'
import type { Clock } from './retry.ts'
import { createStore, type Store } from './store.ts'
import { createTransport } from './transport.ts'
import type { ContextRef, FetchOptions, Kernel, KernelConfig } from './types.ts'

/** What the packages around the kernel see of it. */
export interface InnerKernel extends Kernel {
  readonly '~': {
    readonly store: Store
    readonly clock: Clock
    readonly report: Report
    checkSchema(hash: string | null | undefined): void
  }
}

/** Makes the kernel of a page, or of one render on a server. */
export function createKernel(config: KernelConfig = {}): Kernel {
  const { gcTime = 300_000, staleTime = 60_000, server = !globalThis.document, schema } = config
  const report = createReport(config.onDiagnostic)
  const clock: Clock = {
    now: config.now ?? Date.now,
    random: config.random ?? Math.random,
    schedule:
      config.schedule ??
      ((run, ms) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      }),
  }
  const host = { clock, server, report, gcTime }
  let isSkewed = false

  function checkSchema(hash: string | null | undefined) {
    if (isSkewed || !hash || !schema || hash === schema.hash) return
    isSkewed = true
    report('R01', hash)
  }

  const store: Store = createStore({ ...host, read: (...request) => transport.read(...request) })
  const transport = createTransport(config, { ...host, ...store, checkSchema })

  function invalidate(name: string, scope?: object) {
    if (process.env.NODE_ENV !== 'production' && schema?.contexts?.includes(name) === false)
      report('R02', name)
    return store.invalidate(name, scope)
  }

  const call = createCalls(store, transport, invalidate)

  async function fetchContext(
    ref: ContextRef,
    params?: object,
    { signal }: FetchOptions = {},
  ): Promise<unknown> {
    const state = await store.entryOf(ref, instanceOf(ref, params)).wait(staleTime, signal)
    if (state.status === 'error') throw state.error
    return state.data
  }

  function setData(ref: ContextRef, params: object, updater: unknown) {
    const instance = instanceOf(ref, params)
    const data =
      typeof updater === 'function' ? updater(store.find(ref.name, instance)?.committed()) : updater
    if (data !== undefined) store.entryOf(ref, instance).write(data)
  }

  const stopListening = server ? noop : onAttention(() => store.all().forEach(entry => entry.refresh()))

  const kernel = {
    registerContext: (ref, params, options = {}) => createHandle(store, ref, params, options, staleTime),
    fetchContext,
    prefetch: (ref: ContextRef, params?: object) => fetchContext(ref, params).then(noop, noop),
    call,
    invalidate: (ref, scope) => void invalidate(ref.name, scope),
    setData,
    initSession: transport.initSession,
    reset: store.reset,
    dispose() {
      stopListening()
      leavePage()
      store.dispose()
    },
    '~': { store, clock, report, checkSchema },
  } as InnerKernel
  const leavePage = server ? noop : claimPage(kernel)
  return kernel
}
