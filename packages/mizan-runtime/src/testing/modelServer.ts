import type { virtualTime } from './lab.ts'

/** The rows that the server has. */
export const INSTANCES = [0, 1, 2]

export interface Row {
  readonly id: number
  readonly version: number
  readonly user: string
  readonly ghost?: boolean
}
export function randomOf(seed: number) {
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
export const traitsOf = (seed: number) => ({
  loses: seed % 4 === 0,
  single: seed % 3 !== 0,
  deaf: seed % 2 === 0,
  storm: seed % 5 === 0,
  cancels: seed % 7 === 0,
  aborts: seed % 11 === 0,
  resets: seed % 6 === 0,
  forgets: seed % 13 === 0,
})

/** A server of three rows. Requests arrive late, and their answers leave late, in any order. */
export function modelServer(
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
