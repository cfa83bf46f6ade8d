import { describe, expect, it } from 'vitest'
import {
  addReview,
  cart,
  failure,
  flush,
  lab,
  pending,
  product,
  version,
  single,
  watching,
} from './testing/lab.ts'

describe('identity', () => {
  const who = (identity: string) => ({ headers: { 'X-Mizan-Identity': identity } })

  it('E35 an earlier call gives no data after a reset, also not to entries registered since; its targets count', async () => {
    const { kernel, handle, calls, reads } = await watching([{ productId: 5 }])
    kernel.call(addReview, {})
    await flush()
    kernel.reset('bob')
    const late = kernel.registerContext(product, { productId: 6 })
    late.subscribe(() => {})
    await flush()
    const before = reads('product').length
    await calls()[0]!.reply({
      result: 1,
      invalidate: ['product'],
      contexts: [single(5, 1, version(1, "ann's")), single(6, 1, version(1, "ann's"))],
    })
    expect(handle.getState().data).toBeUndefined()
    expect(late.getState().data).toBeUndefined()
    expect(reads('product').length).toBe(before + 2)
    for (const read of reads('product').slice(before)) await read.reply(version(2, "bob's"))
    expect(handle.getState().data).toEqual(version(2, "bob's"))
    expect(late.getState().data).toEqual(version(2, "bob's"))
  })

  it('another known identity in an answer drops everything, once', async () => {
    const { kernel, handle, reads } = await watching([{ productId: 5 }])
    handle.refetch()
    await flush()
    await reads('product')[0]!.reply(version(1, "ann's"), who('ann'))
    expect(handle.getState().data).toEqual(version(1, "ann's"))
    handle.refetch()
    kernel.prefetch(cart)
    await flush()
    await reads('product')[1]!.reply(version(2, "bob's"), who('bob'))
    expect(handle.getState().data).toBeUndefined()
    await reads('product')[2]!.reply(version(3, "bob's"), who('bob'))
    expect(handle.getState().data).toEqual(version(3, "bob's"))
    expect(reads('product')).toHaveLength(3)
  })

  it('no identity says nothing, and the first known one changes nothing', async () => {
    const { handle, reads } = await watching([{ productId: 5 }])
    for (const [index, identity] of [undefined, 'ann', undefined, 'ann'].entries()) {
      handle.refetch()
      await flush()
      await reads('product')[index]!.reply(version(index), identity ? who(identity) : {})
      expect(handle.getState().data).toEqual(version(index))
    }
    expect(reads('product')).toHaveLength(4)
  })

  it('an answer to a request from before the last change cannot change it back', async () => {
    const { kernel, handle, reads, calls } = await watching([{ productId: 5 }])
    kernel.call(addReview, {}, { settle: 'answer' })
    handle.refetch()
    await flush()
    await reads('product')[0]!.reply(version(1), who('ann'))
    kernel.reset('bob')
    await flush()
    await reads('product')[1]!.reply(version(2, "bob's"), who('bob'))
    await calls()[0]!.reply({ result: 1 }, who('ann'))
    expect(handle.getState().data).toEqual(version(2, "bob's"))
    expect(reads('product')).toHaveLength(2)
  })

  it('a failure tells it too: the session is over', async () => {
    const { handle, reads, kernel, calls } = await watching([{ productId: 5 }])
    handle.refetch()
    await flush()
    await reads('product')[0]!.reply(version(1), who('ann'))
    const called = pending(kernel.call(addReview, {}))
    await flush()
    await calls()[0]!.reply(failure('UNAUTHORIZED'), { status: 401, ...who('-') })
    await expect(called).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    expect(handle.getState().data).toBeUndefined()
    expect(reads('product')).toHaveLength(2)
  })

  it('who waits for data when the identity changes gets that of the new one', async () => {
    const { kernel, last } = lab()
    const fetched = kernel.fetchContext(product, { productId: 5 })
    await flush()
    kernel.reset('bob')
    await flush()
    await last().reply(version(1, "bob's"))
    expect(await fetched).toEqual(version(1, "bob's"))
  })
})
