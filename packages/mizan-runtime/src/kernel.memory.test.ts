// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMutation } from './mutation.ts'
import { isCollected } from './testing/garbage.ts'
import { addReview, cart, flush, lab, product, version } from './testing/lab.ts'
import type { InnerKernel } from './kernel.ts'
import type { ContextRef } from './types.ts'

const entries = (kernel: unknown) => (kernel as InnerKernel)['~'].store.all()

afterEach(() => vi.restoreAllMocks())

describe('memory', () => {
  it('B17 an entry that is removed can be collected, with its data, its parameters and the closures of its read', async () => {
    const { kernel, requests, advance } = lab({ gcTime: 10 })
    const blobs: ContextRef<object, { which: object }> = { name: 'blobs', params: {} }
    const weak = await (async () => {
      const which = { id: 1 }
      const data = { big: new Array(1_000).fill(0) }
      const leave = kernel.registerContext(blobs, { which }).subscribe(() => {})
      await flush()
      requests[0]!.reply('{}')
      kernel.setData(blobs, { which }, data)
      await flush()
      leave()
      await advance(1_000)
      requests.length = 0
      return [new WeakRef(which), new WeakRef(data)]
    })()
    expect(entries(kernel)).toEqual([])
    for (const ref of weak) expect(await isCollected(ref)).toBe(true)
  })

  it('B18 a thousand mounts and unmounts leave no entry, timer or listener', async () => {
    const listeners = { count: 0 }
    for (const target of [window, document] as EventTarget[]) {
      const { addEventListener, removeEventListener } = target
      vi.spyOn(target, 'addEventListener').mockImplementation((...args) => {
        listeners.count++
        addEventListener.apply(target, args as never)
      })
      vi.spyOn(target, 'removeEventListener').mockImplementation((...args) => {
        listeners.count--
        removeEventListener.apply(target, args as never)
      })
    }
    const { kernel, requests, timers, advance } = lab({ gcTime: 50 })
    const before = listeners.count
    for (let round = 0; round < 1_000; round++) {
      const handle = kernel.registerContext(product, { productId: round % 100 })
      const leave = handle.subscribe(() => {})
      const leaveCart = kernel.registerContext(cart, {}, { gcTime: 0 }).subscribe(() => {})
      createMutation(kernel, addReview).subscribe(() => {})()
      if (round % 3) await flush()
      if (round % 5 === 0) for (const request of requests) await request.reply(version(round))
      requests.length = 0
      leave()
      leaveCart()
      handle.unregister()
    }
    await advance(1_000)
    expect(entries(kernel)).toEqual([])
    expect(timers).toEqual([])
    expect(listeners.count).toBe(before)
    kernel.dispose()
    expect(listeners.count).toBe(0)
  })

  it('a kernel that is disposed can be collected', async () => {
    const weak = await (async () => {
      const { kernel, last } = lab()
      kernel.registerContext(product, { productId: 5 }).subscribe(() => {})
      await flush()
      await last().reply(version(1))
      kernel.dispose()
      return new WeakRef(kernel)
    })()
    expect(await isCollected(weak)).toBe(true)
  })

  it('a long-lived signal collects no listeners', async () => {
    const { kernel, last } = lab()
    const { signal } = new AbortController()
    let count = 0
    vi.spyOn(signal, 'addEventListener').mockImplementation(() => void count++)
    vi.spyOn(signal, 'removeEventListener').mockImplementation(() => void count--)
    for (let round = 0; round < 10; round++) {
      const fetched = kernel.fetchContext(product, { productId: round }, { signal })
      await flush()
      await last().reply(version(1))
      await fetched
    }
    expect(count).toBe(0)
  })
})
