import type { Answer } from './answer.ts'
import { asError, MizanError } from './errors.ts'
import { commit, fail, isActive, type Entry } from './entry.ts'
import type { Report } from './diagnostics.ts'
import { instanceOf } from './key.ts'
import { addLayer } from './layers.ts'
import { noop } from './promises.ts'
import { fresh } from './reading.ts'
import type { Store } from './store.ts'
import type { Transport } from './transport.ts'
import type { CallOptions, FunctionRef, KernelConfig } from './types.ts'

const MAX_VISIBLE = 32

/** Of this site, whatever a server was made to say (PROTOCOL §4). */
const isOwn = (path: string) => path[0] === '/' && !/\/\/|[\\\p{Cc}]/u.test(path)
const load = (path: string) => globalThis.location?.assign(path)

/** Calls of functions, and what their answers say of contexts. */
export function createCalls(
  store: Store,
  transport: Transport,
  { navigate = load }: KernelConfig,
  report: Report,
) {
  const queues = new Map<string | undefined, Promise<unknown>>()

  /** Returns what is read because of the answer. `sent` is the logical time of the call; -1: its data is another caller's. */
  function apply(answer: Answer | undefined, sent: number): Entry[] {
    // Data in the answer was read after the call was sent: usable only where nothing was heard of since.
    const arrivals = (answer?.contexts ?? []).flatMap(({ context, params, data, error }) => {
      const entry = store.find(instanceOf({ name: context, params: {} }, params))
      return entry && Math.max(entry.invalidatedAt, entry.arrivedAt) <= sent ? [{ entry, data, error }] : []
    })
    const affected = (answer?.invalidate ?? []).flatMap(target =>
      typeof target === 'string' ? store.invalidate(target) : store.invalidate(target.context, target.params),
    )
    for (const { entry, data, error } of arrivals) {
      store.outdated.delete(entry)
      if (error) fail(entry, new MizanError(error.code, error.message, error))
      else commit(entry, data)
    }
    return affected.filter(entry => isActive(entry) && store.outdated.has(entry))
  }

  // In a microtask of its own: a router that throws is no failure of the call.
  const follow = (path: string) => (isOwn(path) ? queueMicrotask(() => navigate(path)) : report('R09', path))

  /** Undefined, and so no member of the body, where there are none. */
  function visible(): readonly unknown[] | undefined {
    const active = store.all().filter(isActive).slice(0, MAX_VISIBLE)
    return active[0] && active.map(entry => [entry.ref.name, entry.instance.params])
  }

  async function run(fn: FunctionRef, args: unknown, options: CallOptions): Promise<unknown> {
    const epoch = store.epoch()
    const layers: ((accepted: boolean) => void)[] = []
    options.optimistic?.((ref, scope, change) => {
      for (const entry of store.matching(ref.name, scope))
        layers.push(addLayer(entry, change as (data: unknown) => unknown))
    })
    let sent: number | undefined
    const since = () => (epoch === store.epoch() ? (sent ?? -1) : -1)
    try {
      const previous = queues.get(options.queue)
      if (previous) await previous
      const answer = await transport.call(
        fn,
        args,
        { visible: visible() },
        options,
        () => (sent = store.now()),
      )
      const affected = apply(answer, since())
      layers.forEach(layer => layer(true))
      if (answer.redirect) follow(answer.redirect)
      if (options.settle !== 'answer') await Promise.all(affected.map(fresh))
      return answer.result
    } catch (cause) {
      const error = asError(cause)
      const answer = error.cause as Answer | undefined
      apply(answer, since())
      // Without the server's word on it, a call that was sent may have happened.
      if (sent !== undefined && !answer?.error) fn.affects?.forEach(name => store.invalidate(name))
      layers.forEach(layer => layer(false))
      throw error
    }
  }

  return function call(fn: FunctionRef, args?: unknown, options: CallOptions = {}): Promise<unknown> {
    const result = run(fn, args, options)
    const { queue } = options
    if (queue !== undefined) {
      const tail: Promise<void> = result.then(noop, noop).then(() => {
        if (queues.get(queue) === tail) queues.delete(queue)
      })
      queues.set(queue, tail)
    }
    return result
  }
}
