import { describe, expect, it } from 'vitest'
import { addReview, failure, flush, lab, pending, product, scoped, type Product } from './testing/lab.ts'
import type { OptimisticUpdate } from './types.ts'

const names = (...list: string[]): Product => ({ product: { name: list.join(), version: 1 } })
const fresh = { result: 1, invalidate: [scoped(5)] }

/** Expects that a call adds a name to what is shown. */
const add = (name: string) => (update: OptimisticUpdate) =>
  update(product, { productId: 5 }, ({ product: { name: old, version } }) => ({
    product: { name: old ? `${old},${name}` : name, version },
  }))

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
