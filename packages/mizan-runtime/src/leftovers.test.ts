import { describe, expect, it } from 'vitest'
import { flush, lab, loaded, product, scoped, version, watching } from './testing/lab.ts'

describe('what a superseded read leaves', () => {
  it('C2 its end is not seen: no error, and fetching until the newest is answered', async () => {
    const { handle, reads } = await loaded()
    const seen: unknown[] = []
    handle.subscribe(() => {
      const { status, error, fetching } = handle.getState()
      seen.push([status, error, fetching])
    })
    handle.refetch()
    await flush()
    handle.refetch({ force: true })
    await flush()
    await reads('product')[2]!.reply(version(2))
    expect(seen).toEqual([
      ['success', null, true],
      ['success', null, false],
    ])
  })
})

describe('targets of one answer', () => {
  it('E3 several scopes of one context all count', async () => {
    const parts = await watching([{ productId: 5 }, { productId: 6 }, { productId: 7 }])
    parts.answered({ result: 1, invalidate: [scoped(5), scoped(6)] })
    await flush()
    await flush()
    expect(parts.asked().sort()).toEqual(['page=1&productId=5', 'page=1&productId=6'])
  })
})

describe('what another identity leaves', () => {
  it('A20 an updater is given nothing of it', async () => {
    const { kernel } = await loaded()
    kernel.reset('another')
    let given: unknown = 'nothing was asked'
    kernel.setData(product, { productId: 5 }, data => {
      given = data
      return undefined
    })
    expect(given).toBeUndefined()
  })
})

describe('what a read that is retried leaves', () => {
  it('D6 an abort during the pause ends its timer too', async () => {
    const { kernel, last, timers } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.subscribe(() => {})
    await flush()
    await last().reply({}, { status: 500 })
    expect(timers).toHaveLength(1)
    handle.cancel()
    await flush()
    expect(timers).toEqual([])
  })
})

describe('what changes nothing', () => {
  it('A17 a second invalidation leaves the state the same object', async () => {
    const { kernel } = lab()
    const handle = kernel.registerContext(product, { productId: 5 }, { enabled: false })
    handle.subscribe(() => {})
    kernel.setData(product, { productId: 5 }, version(1))
    kernel.invalidate(product)
    const state = handle.getState()
    expect(state.stale).toBe(true)
    kernel.invalidate(product)
    expect(handle.getState()).toBe(state)
  })

  it('B14 data set by hand does not make an entry collectable whose read runs', async () => {
    const { kernel, last, advance } = lab({ gcTime: 50 })
    const handle = kernel.registerContext(product, { productId: 5 })
    handle.refetch()
    kernel.setData(product, { productId: 5 }, version(1))
    await advance(60)
    expect(handle.getState()).toMatchObject({ data: version(1), fetching: true })
    await last().reply(version(2))
    await last().reply(version(2))
    expect(handle.getState().data).toEqual(version(2))
  })
})
