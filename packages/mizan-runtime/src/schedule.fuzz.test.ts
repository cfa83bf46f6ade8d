import { describe, expect, it } from 'vitest'
import type { InnerKernel } from './kernel.ts'
import { flush, lab, virtualTime } from './testing/lab.ts'
import { INSTANCES, modelServer, randomOf, traitsOf, type Row } from './testing/modelServer.ts'
import type { ContextRef, FunctionRef } from './types.ts'

/** `SCHEDULES=1000000` makes it long; `SEED=17` replays one. */
const SCHEDULES = Number(process.env.SCHEDULES ?? 10_000)
const SEED = process.env.SEED === undefined ? undefined : Number(process.env.SEED)
const STEPS = 20

const row: ContextRef<{ row: Row }, { id: number }> = {
  name: 'row',
  params: { id: 'integer' },
  slots: ['row'],
}
const write: FunctionRef<{ id: number; broad: boolean }, { touched: [number, number][] }> = {
  name: 'write',
  affects: ['row'],
}

/** Runs one schedule and returns what went wrong. */
async function run(seed: number): Promise<string[]> {
  const wrong = new Set<string>()
  const time = virtualTime()
  const dice = randomOf(seed)
  const { random, pick, chance } = dice
  const traits = traitsOf(seed)
  const server = modelServer(seed, time, dice)
  const { kernel, diagnostics } = lab({ ...time, random, fetch: server.fetch, staleTime: Infinity })
  const handles = INSTANCES.map(id => kernel.registerContext(row, { id }, { gcTime: 50 }))
  const newest = INSTANCES.map(() => 0)
  const subscriptions: { id: number; leave: () => void }[] = []
  const subscribe = (id: number) => subscriptions.push({ id, leave: handles[id]!.subscribe(() => look(id)) })
  const unsubscribe = () => subscriptions.splice(pick(subscriptions.length), 1)[0]?.leave()
  const promises: Promise<unknown>[] = []
  let settled = 0
  const watch = (promise: Promise<unknown>) =>
    promises.push(
      promise.then(
        () => settled++,
        () => settled++,
      ),
    )
  const isWatched = (id: number) => subscriptions.some(subscription => subscription.id === id)

  function look(id: number) {
    const { status, data } = handles[id]!.getState()
    if (status === 'loading' && data) wrong.add('loading with data')
    if (!data || data.row.ghost) return
    if (data.row.version < newest[id]!) wrong.add('went back to an older version')
    newest[id] = data.row.version
    if (data.row.user !== server.session.user) wrong.add("shows another user's data")
  }

  /** As a component whose parameters change: what it showed stays until the new data is there. */
  function change(id: number) {
    const [left] = subscriptions.splice(pick(subscriptions.length), 1)
    if (!left) return
    left.leave()
    const keepPrevious = handles[left.id]!.getSnapshot()
    const next = kernel.registerContext(row, { id }, { gcTime: 50, keepPrevious })
    const leave = next.subscribe(() => {
      look(id)
      const { data, stale } = next.getSnapshot()
      if (data && data.row.id !== id && !stale) wrong.add('shows kept data as fresh')
    })
    subscriptions.push({ id, leave })
  }

  function signal() {
    const controller = new AbortController()
    if (traits.aborts && chance(0.3)) time.schedule(() => controller.abort(), pick(80))
    return controller.signal
  }

  function signIn() {
    server.session.user = server.session.user === 'ann' ? 'bob' : 'ann'
    kernel.reset(server.session.user)
    newest.fill(0)
    INSTANCES.forEach(look)
  }

  async function call(id: number) {
    const broad = chance(0.3)
    const { touched } = await kernel.call(
      write,
      { id, broad },
      {
        signal: signal(),
        queue: chance(0.2) ? 'queue' : undefined,
        optimistic: chance(0.5)
          ? update => update(row, broad ? {} : { id }, data => ({ row: { ...data.row, ghost: true } }))
          : undefined,
      },
    )
    for (const [touchedId, version] of touched) {
      const { status, data, fetching, stale } = handles[touchedId]!.getState()
      if (!isWatched(touchedId) || status !== 'success' || data.row.version >= version) continue
      if (!stale) wrong.add('says fresh, is old')
      if (!fetching && !traits.loses && !traits.cancels) wrong.add('not fresh when the call returned')
    }
  }

  /** What may happen next, and how often. What a call, an answer and a server may do besides is decided there. */
  const steps: readonly (readonly [often: number, act: (id: number) => unknown])[] = [
    [25, subscribe],
    [13, unsubscribe],
    [8, change],
    [30, id => watch(call(id))],
    [10, id => watch(handles[id]!.refetch({ force: chance(0.5) }))],
    [7, id => watch(kernel.fetchContext(row, { id }, { signal: signal() }))],
    [4, id => kernel.invalidate(row, { id })],
    [4, () => kernel.invalidate(row)],
    [traits.cancels ? 5 : 0, id => handles[id]!.cancel()],
    [traits.forgets ? 5 : 0, id => handles[id]!.reset()],
    [traits.resets ? 4 : 0, signIn],
  ]
  const all = steps.reduce((sum, [often]) => sum + often, 0)
  for (let step = 0; step < STEPS; step++) {
    let roll = pick(all)
    steps.find(([often]) => (roll -= often) < 0)![1](pick(3))
    await time.advance(traits.storm ? pick(4) : pick(40))
  }

  await time.advance(10_000)
  if (settled !== promises.length) wrong.add('a promise hangs')
  for (const id of INSTANCES) {
    const { status, data, fetching, stale } = handles[id]!.getState()
    if (fetching) wrong.add('reads for ever')
    if (!isWatched(id)) continue
    if (data?.row.ghost && !(traits.loses || traits.cancels)) wrong.add('a layer stays')
    if (status === 'error' && !traits.loses) wrong.add('an error')
    if (status === 'idle' && !(traits.cancels || traits.forgets)) wrong.add('idle, though watched')
    if (status !== 'success') continue
    if (stale && !traits.cancels) wrong.add('stale at rest')
    // A call that was aborted may commit after the read that its abort caused.
    if (!stale && !traits.aborts && data.row.version !== server.versions[id]) wrong.add('old at rest')
  }
  for (const { leave } of subscriptions) leave()
  await time.advance(400_000)
  if ((kernel as InnerKernel)['~'].store.all().length) wrong.add('an entry stays')
  if (time.timers.length) wrong.add('a timer stays')
  if (diagnostics.length) wrong.add(`diagnostics: ${diagnostics.join()}`)
  kernel.dispose()
  return [...wrong]
}

describe('schedules', () => {
  const title =
    SEED === undefined ? `C17 ${SCHEDULES} random schedules end as the server is` : `C17 seed ${SEED}`
  it(title, { timeout: 3_600_000 }, async () => {
    const unhandled: unknown[] = []
    const note = (cause: unknown) => unhandled.push(cause)
    process.on('unhandledRejection', note)
    const failures: Record<string, number[]> = {}
    const seeds = SEED === undefined ? Array.from({ length: SCHEDULES }, (_, index) => index + 1) : [SEED]
    for (const seed of seeds) for (const what of await run(seed)) (failures[what] ??= []).push(seed)
    await flush()
    process.off('unhandledRejection', note)
    expect(failures).toEqual({})
    expect(unhandled).toEqual([])
  })
})
