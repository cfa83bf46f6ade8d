import { describe, expect, it } from 'vitest'
import type { InnerKernel } from './kernel.ts'
import { flush, lab, virtualTime } from './testing/lab.ts'
import type { ContextRef, FunctionRef } from './types.ts'

/** `SCHEDULES=1000000` makes it long; `SEED=17` replays one. */
const SCHEDULES = Number(process.env.SCHEDULES ?? 10_000)
const SEED = process.env.SEED === undefined ? undefined : Number(process.env.SEED)
const STEPS = 20
const INSTANCES = [0, 1, 2]

interface Row {
  readonly id: number
  readonly version: number
  readonly user: string
  readonly ghost?: boolean
}
const row: ContextRef<{ row: Row }, { id: number }> = {
  name: 'row',
  params: { id: 'integer' },
  slots: ['row'],
}
const write: FunctionRef<{ id: number; broad: boolean }, { touched: [number, number][] }> = {
  name: 'write',
  affects: ['row'],
}

function randomOf(seed: number) {
  let x = (seed * 2654435761) >>> 0 || 1
  const random = () => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    x >>>= 0
    return x / 2 ** 32
  }
  return { random, pick: (n: number) => Math.floor(random() * n), chance: (p: number) => random() < p }
}

/** What this seed may do beside the usual. */
const traitsOf = (seed: number) => ({
  loses: seed % 4 === 0,
  single: seed % 3 !== 0,
  deaf: seed % 2 === 0,
  storm: seed % 5 === 0,
  cancels: seed % 7 === 0,
  aborts: seed % 11 === 0,
  resets: seed % 6 === 0,
})

/** A server of three rows. Requests arrive late, and their answers leave late, in any order. */
function modelServer(
  seed: number,
  time: ReturnType<typeof virtualTime>,
  { pick, chance }: ReturnType<typeof randomOf>,
) {
  const traits = traitsOf(seed)
  const versions = INSTANCES.map(() => 0)
  const session = { user: 'ann' }
  const rowOf = (id: number, user: string) => ({ row: { id, version: versions[id]!, user } })
  const answer = (status: number, body: unknown, user: string) => ({
    ok: status === 200,
    status,
    headers: new Headers({ 'X-Mizan-Identity': user }),
    text: async () => JSON.stringify(body),
  })
  const error = (code: string) => ({ error: { code, message: code } })

  function handle(url: string, init: RequestInit, user: string) {
    if (init.method !== 'POST') {
      if (traits.loses && chance(0.15)) return answer(503, error('UNAVAILABLE'), user)
      return answer(200, rowOf(Number(/id=(\d)/.exec(url)![1]), user), user)
    }
    const { args, visible = [] } = JSON.parse(init.body as string)
    if (traits.loses && chance(0.1)) return answer(409, error('REFUSED'), user)
    if (traits.loses && chance(0.1)) return undefined
    const ids: number[] = args.broad ? INSTANCES : [args.id]
    for (const id of ids) versions[id]!++
    if (traits.loses && chance(0.1)) return undefined
    return answer(
      200,
      {
        result: { touched: ids.map(id => [id, versions[id]]) },
        invalidate: args.broad ? ['row'] : [{ context: 'row', params: { id: args.id } }],
        contexts: (traits.single ? (visible as [string, { id: number }][]) : [])
          .filter(([, params]) => ids.includes(params.id))
          .slice(0, 2)
          .map(([context, params]) => ({ context, params, data: rowOf(params.id, user) })),
      },
      user,
    )
  }

  const fetch = (url: string, init: RequestInit) =>
    new Promise((resolve, reject) => {
      if (!traits.deaf) init.signal!.addEventListener('abort', () => reject(init.signal!.reason))
      const { user } = session
      time.schedule(
        () => {
          const reply = handle(url, init, user)
          time.schedule(() => (reply ? resolve(reply) : reject(new TypeError('lost'))), 1 + pick(60))
        },
        1 + pick(40),
      )
    })
  return { versions, session, fetch: fetch as unknown as typeof globalThis.fetch }
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

  async function call(id: number) {
    const broad = chance(0.3)
    const controller = new AbortController()
    if (traits.aborts && chance(0.3)) time.schedule(() => controller.abort(), pick(80))
    const { touched } = await kernel.call(
      write,
      { id, broad },
      {
        signal: controller.signal,
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

  for (let step = 0; step < STEPS; step++) {
    const id = pick(3)
    const roll = random()
    if (roll < 0.25) subscriptions.push({ id, leave: handles[id]!.subscribe(() => look(id)) })
    else if (roll < 0.38 && subscriptions.length)
      subscriptions.splice(pick(subscriptions.length), 1)[0]!.leave()
    else if (roll < 0.68) watch(call(id))
    else if (roll < 0.78) watch(handles[id]!.refetch({ force: chance(0.5) }))
    else if (roll < 0.85) watch(kernel.fetchContext(row, { id }))
    else if (roll < 0.9 && traits.cancels) handles[id]!.cancel()
    else if (roll < 0.94 && traits.resets) {
      server.session.user = server.session.user === 'ann' ? 'bob' : 'ann'
      kernel.reset(server.session.user)
      newest.fill(0)
      INSTANCES.forEach(look)
    } else kernel.invalidate(row, chance(0.5) ? { id } : undefined)
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
    if (status === 'idle' && !traits.cancels) wrong.add('idle, though watched')
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
