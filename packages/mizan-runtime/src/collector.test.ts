import { describe, expect, it } from 'vitest'
import { flush, lab, product, version } from './testing/lab.ts'
import type { ReadOptions } from './types.ts'

const SECOND = 1_000

describe('garbage collection', () => {
  async function watched(options: ReadOptions[], config = {}) {
    const parts = lab(config)
    const handles = options.map(({ keepPrevious: _, ...rest }) =>
      parts.kernel.registerContext(product, { productId: 5 }, rest),
    )
    const leaves = handles.map(handle => handle.subscribe(() => {}))
    await flush()
    await parts.last().reply(version(1))
    return { ...parts, handle: handles[0]!, leave: () => leaves.forEach(leave => leave()) }
  }

  it('B12 data is kept until its time is over, and for who comes back before', async () => {
    const { handle, leave, advance, requests } = await watched([{ gcTime: 10 * SECOND }])
    leave()
    await advance(9 * SECOND)
    const again = handle.subscribe(() => {})
    await advance(30 * SECOND)
    expect(handle.getState().status).toBe('success')
    again()
    await advance(9.9 * SECOND)
    expect(handle.getState().status).toBe('success')
    await advance(SECOND)
    expect(handle.getState().status).toBe('idle')
    expect(requests).toHaveLength(1)
  })

  it.each<[string, ReadOptions[], number, boolean]>([
    ['0 removes at once', [{ gcTime: 0 }], 0, false],
    ['Infinity never removes', [{ gcTime: Infinity }], 1e12, true],
    [
      'the longest that was asked for wins',
      [{ gcTime: 0 }, { gcTime: 10 * SECOND }, { gcTime: SECOND }],
      9 * SECOND,
      true,
    ],
    ['and then ends', [{ gcTime: 0 }, { gcTime: 10 * SECOND }, { gcTime: SECOND }], 10 * SECOND, false],
    ['the default is five minutes', [{}], 299 * SECOND, true],
    ['and no more', [{}], 300 * SECOND, false],
    ['B15 a delay beyond 32 bits does not end at once', [{ gcTime: 2 ** 40 }], 1_000 * SECOND, true],
  ])('B13 %s', async (_, options, ms, kept) => {
    const { handle, leave, advance } = await watched(options)
    leave()
    await advance(ms)
    expect(handle.getState().status).toBe(kept ? 'success' : 'idle')
  })

  it('B15 no timer is asked for that is longer than 32 bits', async () => {
    const { leave, timers, now } = await watched([{ gcTime: 2 ** 40 }])
    leave()
    await flush()
    expect(timers.map(({ at }) => at - now())).toEqual([2 ** 31 - 1])
  })

  it('B13 what a suspended component waits for stays a second', async () => {
    const { kernel, last, advance } = lab({ gcTime: 0 })
    const handle = kernel.registerContext(product, { productId: 5 }, { gcTime: 0 })
    const ready = handle.ready()
    await flush()
    await last().reply(version(1))
    await ready
    await advance(999)
    expect(handle.getState().data).toEqual(version(1))
    await advance(1)
    expect(handle.getState().status).toBe('idle')
  })

  it('B14 neither a watched entry nor one that is being read is removed', async () => {
    const { handle, leave, advance, kernel, last } = await watched([{ gcTime: 0 }])
    await advance(1e9)
    expect(handle.getState().status).toBe('success')
    const fetched = kernel.fetchContext(product, { productId: 6 })
    leave()
    await advance(20 * SECOND)
    await last().reply(version(6))
    expect(await fetched).toEqual(version(6))
  })

  it('B16 a server render sets no timer for it', async () => {
    const { kernel, last, timers } = lab({ server: true })
    const fetched = kernel.fetchContext(product, { productId: 5 })
    await flush()
    await last().reply(version(1))
    await fetched
    await flush()
    expect(timers).toEqual([])
  })

  it('B19 removing an entry leaves a newer one of the same key alone', async () => {
    const { handle, leave, kernel, advance } = await watched([{ gcTime: SECOND }])
    leave()
    await advance(0)
    kernel.reset()
    kernel.setData(product, { productId: 5 }, version(2))
    await advance(SECOND)
    expect(handle.getState().data).toEqual(version(2))
  })

  it('B20 what hangs on after dispose is harmless', async () => {
    const { handle, leave, kernel, advance, diagnostics, timers } = await watched([{}])
    kernel.dispose()
    leave()
    await advance(0)
    expect(timers).toEqual([])
    handle.unregister()
    handle.cancel()
    handle.reset()
    await advance(1e9)
    expect(handle.getState().status).toBe('idle')
    expect(diagnostics).toEqual([])
  })
})
