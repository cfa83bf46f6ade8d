import { describe, expect, it } from 'vitest'
import type { InnerKernel } from './kernel.ts'
import { flush, lab, product, version, watching } from './testing/lab.ts'

/** Counts how often anyone looks at which instance an entry is. */
function looks(kernel: unknown) {
  const { store } = (kernel as InnerKernel)['~']
  const seen = { count: 0 }
  for (const entry of store.all()) {
    const { instance } = entry
    Object.defineProperty(entry, 'instance', {
      get() {
        seen.count++
        return instance
      },
    })
  }
  return seen
}

describe('a scope among many instances', () => {
  function filled(count: number) {
    const { kernel } = lab()
    for (let id = 0; id < count; id++)
      for (const page of [1, 2]) kernel.setData(product, { productId: id, page }, version(id))
    return kernel
  }

  it.each([
    ['one parameter', { productId: 5 }, 2],
    ['all parameters', { productId: 5, page: 2 }, 1],
    ['what nothing has', { productId: -1 }, 0],
  ])('costs what matches: %s', (_, scope, matching) => {
    const cost = (count: number) => {
      const kernel = filled(count)
      const { store } = (kernel as InnerKernel)['~']
      // The first scope that names these parameters makes the index.
      store.invalidate('product', scope)
      const seen = looks(kernel)
      expect(store.invalidate('product', scope)).toHaveLength(matching)
      return seen.count
    }
    expect(cost(1_000)).toBe(cost(10))
  })

  it('finds what came, and forgets what went, after the index was made', async () => {
    const { kernel, asked, handles, advance } = await watching([{ productId: 5 }, { productId: 6 }])
    const { store } = (kernel as InnerKernel)['~']
    kernel.invalidate(product, { productId: 5 })
    await flush()
    const leave = kernel.registerContext(product, { productId: 5, page: 2 }).subscribe(() => {})
    kernel.setData(product, { productId: 7 }, version(7))
    kernel.invalidate(product, { productId: 5 })
    await flush()
    expect(asked().at(-1)).toBe('page=2&productId=5')
    leave()
    handles.forEach(handle => handle.unregister())
    await advance(400_000)
    expect(store.all()).toEqual([])
    expect(store.invalidate('product', { productId: 5 })).toEqual([])
    kernel.setData(product, { productId: 5, page: 3 }, version(5))
    expect(store.invalidate('product', { productId: 5 })).toHaveLength(1)
  })

  it('is the same whatever the order of its members', () => {
    const { store } = (filled(10) as InnerKernel)['~']
    expect(store.invalidate('product', { page: 2, productId: 5 })).toEqual(
      store.invalidate('product', { productId: 5, page: 2 }),
    )
  })
})
