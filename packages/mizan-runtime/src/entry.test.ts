import { describe, expect, it } from 'vitest'
import type { MizanError } from './errors.ts'
import { cart, failure, flush, lab, product, version, loaded } from './testing/lab.ts'

describe('state machine', () => {
  it('A1 a new entry is idle; the first subscriber makes it load', () => {
    const { kernel } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    expect(handle.getState()).toMatchObject({ status: 'idle', data: undefined, error: null, stale: false })
    handle.subscribe(() => {})
    expect(handle.getState()).toMatchObject({ status: 'loading', fetching: true })
  })

  it('A1 a snapshot is already what the first subscriber will see', () => {
    const { kernel } = lab()
    const handle = kernel.registerContext(product, { productId: 5 })
    const snapshot = handle.getSnapshot()
    expect(snapshot.status).toBe('loading')
    handle.subscribe(() => {})
    expect(handle.getSnapshot()).toBe(snapshot)
    expect(kernel.registerContext(product, null).getSnapshot().status).toBe('idle')
  })

  it('A2 a source that answers at once still passes through loading', async () => {
    const { kernel } = lab({ fetch: async () => Response.json(version(1)) })
    const handle = kernel.registerContext(product, { productId: 5 })
    const seen: string[] = []
    handle.subscribe(() => seen.push(handle.getState().status))
    seen.push(handle.getState().status)
    await flush()
    expect(seen).toEqual(['loading', 'success'])
  })

  it('A3 success sets data and time, and clears the error', async () => {
    const { handle, last, now, advance } = await loaded()
    handle.refetch()
    await flush()
    await last().reply(failure('FORBIDDEN'), { status: 403 })
    expect(handle.getState()).toMatchObject({ status: 'error', error: { code: 'FORBIDDEN' } })
    await advance(10)
    handle.refetch()
    await flush()
    await last().reply(version(2))
    expect(handle.getState()).toMatchObject({
      status: 'success',
      data: version(2),
      error: null,
      updatedAt: now(),
    })
  })

  it('A4 failure keeps the last data', async () => {
    const { handle, last } = await loaded()
    handle.refetch()
    await flush()
    await last().reply(failure('NOT_FOUND'), { status: 404 })
    expect(handle.getState()).toMatchObject({ status: 'error', data: version(1), fetching: false })
  })

  it('A5 a refetch keeps status and data, and only flips fetching', async () => {
    const { handle } = await loaded()
    const before = handle.getState()
    handle.refetch()
    expect(handle.getState()).toEqual({ ...before, fetching: true })
  })

  it('A6 starting a refetch does not clear the error', async () => {
    const { handle, last } = await loaded()
    handle.refetch()
    await flush()
    await last().reply(failure('NOT_FOUND'), { status: 404 })
    handle.refetch()
    expect(handle.getState()).toMatchObject({ status: 'error', fetching: true, error: { code: 'NOT_FOUND' } })
  })

  it('A7 a fetch that throws at once is an error state, not an exception', async () => {
    const { kernel } = lab({
      server: true,
      fetch: () => {
        throw new Error('broken')
      },
    })
    const handle = kernel.registerContext(product, { productId: 5 })
    const state = await handle.refetch()
    expect(state).toMatchObject({ status: 'error', error: { code: 'NETWORK', cause: new Error('broken') } })
  })

  it.each([[0], [''], [null], [undefined], [false]])(
    'A8 a rejection with %j is an error state',
    async thrown => {
      const { kernel } = lab({ server: true, fetch: () => Promise.reject(thrown) })
      const state = await kernel.registerContext(product, { productId: 5 }).refetch()
      expect(state.status).toBe('error')
      expect((state.error as MizanError).code).toBe('NETWORK')
    },
  )

  it.each([[null], [0], [false], [''], [[]]])('A9 %j is data', async value => {
    const { kernel, last } = lab()
    const handle = kernel.registerContext(cart)
    handle.subscribe(() => {})
    await flush()
    await last().reply({ cart: value })
    expect(handle.getState()).toMatchObject({ status: 'success', data: { cart: value } })
  })

  it('A10 a disabled entry does not read by itself, but when asked', async () => {
    const { kernel, requests, last } = lab()
    const handle = kernel.registerContext(product, { productId: 5 }, { enabled: false })
    handle.subscribe(() => {})
    await flush()
    expect(requests).toHaveLength(0)
    expect(handle.getState().status).toBe('idle')
    expect(handle.getSnapshot().status).toBe('idle')
    const refetched = handle.refetch()
    await flush()
    await last().reply(version(1))
    expect((await refetched).data).toEqual(version(1))
  })

  it('A10 another that leaves does not end what a disabled reader asked for', async () => {
    const { kernel, last } = lab()
    const handle = kernel.registerContext(product, { productId: 5 }, { enabled: false })
    handle.subscribe(() => {})
    const leave = kernel.registerContext(product, { productId: 5 }).subscribe(() => {})
    await flush()
    leave()
    await flush()
    await last().reply(version(1))
    expect(handle.getState().data).toEqual(version(1))
  })

  it('A11 enabling reads once, disabling keeps the data', async () => {
    const { kernel, requests, last } = lab()
    const off = kernel.registerContext(product, { productId: 5 }, { enabled: false })
    const leaveOff = off.subscribe(() => {})
    const on = kernel.registerContext(product, { productId: 5 })
    const leaveOn = on.subscribe(() => {})
    leaveOff()
    await flush()
    await last().reply(version(1))
    off.subscribe(() => {})
    leaveOn()
    await flush()
    expect(requests).toHaveLength(1)
    expect(off.getState().data).toEqual(version(1))
  })

  it('A12 refetch resolves on failure, and rejects only if asked to', async () => {
    const { handle, requests } = await loaded()
    const calm = handle.refetch()
    const strict = handle.refetch({ throwOnError: true })
    await flush()
    await requests[1]!.reply(failure('NOT_FOUND'), { status: 404 })
    expect(requests).toHaveLength(2)
    expect((await calm).status).toBe('error')
    await expect(strict).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('A13 data set by hand does not finish the read', async () => {
    const { handle, kernel } = await loaded()
    handle.refetch()
    kernel.setData(product, { productId: 5 }, version(7))
    expect(handle.getState()).toMatchObject({ data: version(7), fetching: true })
  })

  it('A14 an updater that gives undefined changes and makes nothing', async () => {
    const { handle, kernel } = await loaded()
    const before = handle.getState()
    kernel.setData(product, { productId: 5 }, () => undefined)
    expect(handle.getState()).toBe(before)
    kernel.setData(product, { productId: 6 }, () => undefined)
    expect(kernel.registerContext(product, { productId: 6 }).getState().status).toBe('idle')
  })

  it('A14 an updater is given the data', async () => {
    const { handle, kernel } = await loaded()
    kernel.setData(product, { productId: 5 }, old => version(old!.product.version + 1))
    expect(handle.getState().data).toEqual(version(2))
  })

  it('A15 equal parts keep their identity, changed ones change only their path', async () => {
    const { kernel, last } = lab()
    const handle = kernel.registerContext(cart)
    handle.subscribe(() => {})
    await flush()
    await last().reply({ cart: { lines: [{ id: 1 }, { id: 2 }], user: { name: 'ann' } } })
    const before = handle.getState().data as any
    handle.refetch()
    await flush()
    await last().reply({ cart: { lines: [{ id: 1 }, { id: 3 }], user: { name: 'ann' } } })
    const after = handle.getState().data as any
    expect(after.cart).not.toBe(before.cart)
    expect(after.cart.user).toBe(before.cart.user)
    expect(after.cart.lines[0]).toBe(before.cart.lines[0])
    expect(after.cart.lines[1]).toEqual({ id: 3 })
    handle.refetch()
    await flush()
    await last().reply({ cart: { lines: [{ id: 1 }, { id: 3 }], user: { name: 'ann' } } })
    expect(handle.getState().data).toBe(after)
  })

  it('A17 the state is the same object until something changed', async () => {
    const { handle, last } = await loaded()
    const before = handle.getState()
    expect(handle.getState()).toBe(before)
    handle.refetch()
    const fetching = handle.getState()
    expect(fetching).not.toBe(before)
    expect(handle.getState()).toBe(fetching)
    await flush()
    await last().reply(version(1))
    expect(handle.getState().data).toBe(before.data)
  })

  it('A18 state and data are frozen in development', async () => {
    const { handle } = await loaded()
    const state = handle.getState() as any
    expect(() => (state.status = 'idle')).toThrow(TypeError)
    expect(() => (state.data.product.name = 'other')).toThrow(TypeError)
  })

  it('A19 reset forgets, and ignores the running read', async () => {
    const { handle, last } = await loaded()
    const refetched = handle.refetch()
    await flush()
    const running = last()
    handle.reset()
    expect(handle.getState()).toMatchObject({ status: 'idle', data: undefined, fetching: false })
    await expect(refetched).rejects.toMatchObject({ code: 'ABORTED' })
    await running.reply(version(2))
    expect(handle.getState().status).toBe('idle')
  })

  it('A20 another identity: data is gone before anyone can read it, and what is watched is read anew', async () => {
    const { kernel, handle, last, requests } = await loaded()
    kernel.registerContext(cart).refetch()
    await flush()
    await last().reply({ cart: 'of ann' })
    kernel.reset('bob')
    expect(handle.getState().data).toBeUndefined()
    expect(kernel.registerContext(cart).getState().data).toBeUndefined()
    await flush()
    expect(requests).toHaveLength(3)
    await last().reply(version(9))
    expect(handle.getState().data).toEqual(version(9))
  })
})
