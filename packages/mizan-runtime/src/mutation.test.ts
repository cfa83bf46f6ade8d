import { describe, expect, it } from 'vitest'
import { createMutation, type MutationOptions } from './mutation.ts'
import {
  addReview,
  failure,
  flush,
  lab,
  listener,
  pending,
  product,
  scoped,
  type Product,
} from './testing/lab.ts'

const names = (...list: string[]): Product => ({ product: { name: list.join(), version: 1 } })
const fresh = { result: 1, invalidate: [scoped(5)] }

function mutating(options: MutationOptions<any> = {}, config = {}) {
  const parts = lab(config)
  const mutation = createMutation(parts.kernel, addReview, () => options)
  const notify = listener()
  mutation.subscribe(notify)
  return { ...parts, mutation, notify }
}

async function shown(config = {}) {
  const parts = lab(config)
  const handle = parts.kernel.registerContext(product, { productId: 5 })
  handle.subscribe(() => {})
  await flush()
  await parts.last().reply(names('a'))
  const seen: (string | undefined)[] = []
  handle.subscribe(() => seen.push(handle.getState().data?.product.name))
  return { ...parts, handle, seen, shows: () => handle.getState().data?.product.name }
}

describe('mutation', () => {
  it('E19 isPending is true at once and false at the end; the error is typed', async () => {
    const { mutation, calls } = mutating()
    expect(mutation.getState()).toEqual({ isPending: false, data: undefined, error: null, progress: null })
    mutation.mutate({ productId: 5 })
    expect(mutation.getState().isPending).toBe(true)
    await flush()
    await calls()[0]!.reply(failure('ALREADY_REVIEWED', { date: '2026-11-23' }), { status: 409 })
    expect(mutation.getState()).toMatchObject({
      isPending: false,
      data: undefined,
      error: { code: 'ALREADY_REVIEWED', status: 409, details: { date: '2026-11-23' } },
    })
    mutation.mutate({ productId: 5 })
    await flush()
    await calls()[1]!.reply({ result: 'done' })
    expect(mutation.getState()).toMatchObject({ isPending: false, data: 'done', error: null })
  })

  it('E20 result and error are those of the newest call; earlier promises settle all the same', async () => {
    const { mutation, calls } = mutating()
    const outcomes = Promise.allSettled([
      mutation.mutateAsync({}),
      mutation.mutateAsync({}),
      mutation.mutateAsync({}),
    ])
    await flush()
    await calls()[2]!.reply({ result: 'third' })
    await calls()[0]!.reply({ result: 'first' })
    await calls()[1]!.reply(failure('OUT_OF_STOCK'), { status: 409 })
    expect(mutation.getState()).toMatchObject({ data: 'third', error: null, isPending: false })
    expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('E21 isPending counts overlapping calls', async () => {
    const { mutation, calls } = mutating()
    mutation.mutate({})
    mutation.mutate({})
    await flush()
    await calls()[1]!.reply({ result: 2 })
    expect(mutation.getState()).toMatchObject({ isPending: true, data: 2 })
    await calls()[0]!.reply({ result: 1 })
    expect(mutation.getState()).toMatchObject({ isPending: false, data: 2 })
  })

  it('E22 mutate never rejects, mutateAsync does', async () => {
    const { mutation, calls } = mutating()
    const unhandled: unknown[] = []
    const note = (cause: unknown) => unhandled.push(cause)
    process.on('unhandledRejection', note)
    expect(mutation.mutate({})).toBeUndefined()
    const rejected = pending(mutation.mutateAsync({}))
    await flush()
    for (const call of calls()) await call.reply(failure('FORBIDDEN'), { status: 403 })
    await expect(rejected).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await flush()
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
  })

  it('E23 reset during a call ignores its result', async () => {
    const { mutation, calls, notify } = mutating()
    const called = mutation.mutateAsync({})
    await flush()
    mutation.reset()
    expect(mutation.getState()).toMatchObject({ isPending: false, data: undefined })
    const { count } = notify
    await calls()[0]!.reply({ result: 1 })
    expect(await called).toBe(1)
    expect(mutation.getState()).toMatchObject({ isPending: false, data: undefined })
    expect(notify.count).toBe(count)
    mutation.mutate({})
    await flush()
    await calls()[1]!.reply({ result: 2 })
    expect(mutation.getState()).toMatchObject({ isPending: false, data: 2 })
  })

  it('E24 when nobody listens any more the call completes and invalidates', async () => {
    const { kernel, calls, reads } = await shown()
    const mutation = createMutation(kernel, addReview)
    const notify = listener()
    const leave = mutation.subscribe(notify)
    mutation.mutate({})
    leave()
    const { count } = notify
    await flush()
    await calls()[0]!.reply(fresh)
    expect(notify.count).toBe(count)
    expect(reads('product')).toHaveLength(2)
  })

  it('the options of the moment count', async () => {
    let queue = 'a'
    const { kernel, calls } = lab()
    const mutation = createMutation(kernel, addReview, () => ({ queue }))
    mutation.mutate({})
    queue = 'b'
    mutation.mutate({})
    await flush()
    expect(calls()).toHaveLength(2)
  })
})

describe('queues', () => {
  it('E26 calls of one queue run in series, others in parallel', async () => {
    const { kernel, calls } = lab()
    const call = (n: number, queue?: string) => pending(kernel.call(addReview, { n }, { queue }))
    const all = [call(1, 'cart'), call(2, 'cart'), call(3, 'cart'), call(4, 'other'), call(5)]
    const sent = () => calls().map(({ body }) => body.args.n)
    await flush()
    expect(sent()).toEqual([1, 4, 5])
    await calls()[0]!.reply(failure('OUT_OF_STOCK'), { status: 409 })
    expect(sent()).toEqual([1, 4, 5, 2])
    await calls()[3]!.reply({ result: 2 })
    await calls()[4]!.reply({ result: 3 })
    expect(await all[2]).toBe(3)
    call(6, 'cart')
    await flush()
    expect(sent().at(-1)).toBe(6)
  })

  it('E26 the next waits until what the last affected is fresh', async () => {
    const { kernel, calls, reads } = await shown()
    kernel.call(addReview, { n: 1 }, { queue: 'q' })
    kernel.call(addReview, { n: 2 }, { queue: 'q' })
    await flush()
    await calls()[0]!.reply(fresh)
    expect(calls()).toHaveLength(1)
    await reads('product')[1]!.reply(names('a', 'b'))
    expect(calls()).toHaveLength(2)
  })
})
