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
import type { OptimisticUpdate } from './types.ts'

const names = (...list: string[]): Product => ({ product: { name: list.join(), version: 1 } })
const fresh = { result: 1, invalidate: [scoped(5)] }

/** Expects that a call adds a name to what is shown. */
const add = (name: string) => (update: OptimisticUpdate) =>
  update(product, { productId: 5 }, ({ product: { name: old, version } }) => ({
    product: { name: old ? `${old},${name}` : name, version },
  }))

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

describe('optimistic layers', () => {
  it('E27 shows at once, and goes when the fresh data is there, with no flash of the old', async () => {
    const { kernel, calls, reads, shows, seen } = await shown()
    kernel.call(addReview, {}, { optimistic: add('b') })
    expect(shows()).toBe('a,b')
    await flush()
    await calls()[0]!.reply(fresh)
    expect(shows()).toBe('a,b')
    await reads('product')[1]!.reply(names('a', 'b', 'c'))
    expect(shows()).toBe('a,b,c')
    expect(new Set(seen)).toEqual(new Set(['a,b', 'a,b,c']))
  })

  it('E27 single-flight data replaces the layer in one notification', async () => {
    const { kernel, calls, seen, handle } = await shown()
    kernel.call(addReview, {}, { optimistic: add('b') })
    await flush()
    await calls()[0]!.reply({
      ...fresh,
      contexts: [{ context: 'product', params: { productId: 5, page: 1 }, data: names('a', 'B') }],
    })
    expect(seen).toEqual(['a,b', 'a,B'])
    expect(handle.getState()).toMatchObject({ stale: false, fetching: false })
  })

  it('E27 a failure takes the layer away', async () => {
    const { kernel, calls, shows } = await shown()
    const called = pending(kernel.call(addReview, {}, { optimistic: add('b') }))
    await flush()
    await calls()[0]!.reply(failure('OUT_OF_STOCK'), { status: 409 })
    expect(shows()).toBe('a')
    await expect(called).rejects.toMatchObject({ code: 'OUT_OF_STOCK' })
  })

  it('X4 E28 the first fails: the second stays, over the committed data', async () => {
    const { kernel, calls, reads, shows, seen } = await shown()
    pending(kernel.call(addReview, {}, { optimistic: add('b') }))
    kernel.call(addReview, {}, { optimistic: add('c') })
    expect(shows()).toBe('a,b,c')
    await flush()
    await calls()[0]!.reply(failure('OUT_OF_STOCK'), { status: 409 })
    expect(shows()).toBe('a,c')
    await calls()[1]!.reply(fresh)
    await reads('product')[1]!.reply(names('a', 'c'))
    expect(shows()).toBe('a,c')
    expect(seen.slice(seen.indexOf('a,c'))).not.toContain('a')
  })

  it('E29 all fail: the committed value, also after a read in between', async () => {
    const { kernel, calls, reads, handle, shows } = await shown()
    for (const name of ['b', 'c']) pending(kernel.call(addReview, {}, { optimistic: add(name) }))
    handle.refetch()
    await flush()
    await reads('product')[1]!.reply(names('a'))
    expect(shows()).toBe('a,b,c')
    for (const call of calls()) await call.reply(failure('OUT_OF_STOCK'), { status: 409 })
    expect(handle.getState().data).toEqual(names('a'))
  })

  it('E30 layers run again over newer data', async () => {
    const { kernel, reads, handle, shows } = await shown()
    pending(kernel.call(addReview, {}, { optimistic: add('c') }))
    handle.refetch()
    await flush()
    await reads('product')[1]!.reply(names('a', 'b'))
    expect(shows()).toBe('a,b,c')
    kernel.setData(product, { productId: 5 }, names('x'))
    expect(shows()).toBe('x,c')
  })

  it('a layer is not gone before data from after its call, whatever comes first', async () => {
    const { kernel, calls, reads, handle, shows } = await shown()
    handle.refetch()
    await flush()
    kernel.call(addReview, {}, { optimistic: add('b') })
    await flush()
    await reads('product')[1]!.reply(names('a'))
    expect(shows()).toBe('a,b')
    await calls()[0]!.reply(fresh)
    expect(shows()).toBe('a,b')
    await reads('product')[2]!.reply(names('a', 'b'))
    expect(shows()).toBe('a,b')
  })

  it('a layer that nothing on the server made stale goes with its call', async () => {
    const { kernel, calls, shows } = await shown()
    kernel.call(addReview, {}, { optimistic: add('b') })
    await flush()
    await calls()[0]!.reply({ result: 1 })
    expect(shows()).toBe('a')
  })

  it('one that throws is left out and reported; one that gives undefined changes nothing', async () => {
    const { kernel, shows, diagnostics } = await shown()
    pending(
      kernel.call(
        addReview,
        {},
        {
          optimistic(update) {
            update(product, { productId: 5 }, () => {
              throw new Error('broken')
            })
            update(product, {}, () => undefined as never)
            add('b')(update)
          },
        },
      ),
    )
    expect(shows()).toBe('a,b')
    expect(diagnostics).toContain('MZ-R04')
  })

  it('a layer applies to what exists in its scope, and only there', async () => {
    const { kernel, shows } = await shown()
    const other = kernel.registerContext(product, { productId: 6 })
    kernel.setData(product, { productId: 6 }, names('x'))
    pending(kernel.call(addReview, {}, { optimistic: add('b') }))
    expect([shows(), other.getState().data?.product.name]).toEqual(['a,b', 'x'])
    expect(kernel.registerContext(product, { productId: 5, page: 2 }).getState().status).toBe('idle')
  })

  it('another identity sees no layer', async () => {
    const { kernel, reads, shows } = await shown()
    pending(kernel.call(addReview, {}, { optimistic: add('b') }))
    kernel.reset('bob')
    expect(shows()).toBeUndefined()
    await flush()
    await reads('product')[1]!.reply(names('x'))
    expect(shows()).toBe('x')
  })
})
