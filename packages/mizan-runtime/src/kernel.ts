import { onAttention } from './attention.ts'
import { createCalls } from './calls.ts'
import { createReport, type Report } from './diagnostics.ts'
import { write } from './entry.ts'
import { createHandle } from './handle.ts'
import { instanceOf } from './key.ts'
import { claimPage } from './page.ts'
import { noop } from './promises.ts'
import { refresh, wait } from './reading.ts'
import type { Clock } from './retry.ts'
import { createStore, type Store } from './store.ts'
import { createTransport, type Transport } from './transport.ts'
import type { ContextRef, FetchOptions, Kernel, KernelConfig } from './types.ts'

/** What the packages around the kernel see of it. */
export interface InnerKernel extends Kernel {
  readonly '~': {
    readonly store: Store
    readonly clock: Clock
    readonly report: Report
    checkSchema(hash: string | null | undefined): void
    readonly call: Transport['call']
    readonly baseUrl: string
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

  let expected = schema?.hash

  function checkSchema(hash: string | null | undefined) {
    if (!hash || !expected || hash === expected) return
    // Once is enough.
    expected = undefined
    report('R01', hash)
  }

  const store: Store = createStore({
    ...host,
    known: schema?.contexts,
    read: (...request) => transport.read(...request),
  })
  const transport = createTransport(config, { ...host, ...store, checkSchema })

  async function fetchContext(
    ref: ContextRef,
    params?: object,
    { signal }: FetchOptions = {},
  ): Promise<unknown> {
    const state = await wait(store.entryOf(ref, instanceOf(ref, params)), staleTime, signal)
    if (state.status === 'error') throw state.error
    return state.data
  }

  function setData(ref: ContextRef, params: object, updater: unknown) {
    const instance = instanceOf(ref, params)
    const data = typeof updater === 'function' ? updater(store.find(instance)?.committed) : updater
    if (data !== undefined) write(store.entryOf(ref, instance), data)
  }

  const stopListening = server ? noop : onAttention(() => store.all().forEach(refresh))

  const kernel = {
    registerContext: (ref, params, options = {}) => createHandle(store, ref, params, options, staleTime),
    fetchContext,
    prefetch: (ref: ContextRef, params?: object) => fetchContext(ref, params).then(noop, noop),
    call: createCalls(store, transport, config, report),
    invalidate: (ref, scope) => void store.invalidate(ref.name, scope),
    setData,
    initSession: transport.initSession,
    reset: store.reset,
    dispose() {
      stopListening()
      leavePage()
      store.dispose()
    },
    '~': { ...host, store, checkSchema, call: transport.call, baseUrl: transport.baseUrl },
  } as InnerKernel
  const leavePage = server ? noop : claimPage(kernel)
  return kernel
}
