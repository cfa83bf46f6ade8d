import { expect, it, vi } from 'vitest'
import { isCollected } from '../../mizan-runtime/src/testing/garbage.ts'
import { heldBytes } from '../../mizan-runtime/src/testing/heap.ts'
import { frameworks, page, payload } from '../test/pages.tsx'

it.each(frameworks)(
  'F14 10,000 renders of %s leave nothing, not even 100 bytes each',
  async (_, render) => {
    const timers = vi.spyOn(globalThis, 'setTimeout')
    const renders = async (count: number) => {
      for (let quantity = 0; quantity < count; quantity++) await render(page, payload(quantity))
    }
    await renders(2_000)
    const before = await heldBytes()
    await renders(10_000)
    expect((await heldBytes()) - before).toBeLessThan(1_000_000)
    expect(timers).not.toHaveBeenCalled()
  },
  120_000,
)

it.each(frameworks)('F14 a render of %s that is over can be collected, with its data', async (_, render) => {
  const weak = await (async () => {
    const given = payload(3)
    await render(page, given)
    return new WeakRef(given.contexts[0]!.data as object)
  })()
  expect(await isCollected(weak)).toBe(true)
})
