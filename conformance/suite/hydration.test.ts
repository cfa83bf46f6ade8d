import { expect, it } from 'vitest'
import { hydrate } from 'mizan-runtime/hydration'
import { failure, five, forEachAdapter, product } from '../stage.ts'
import { productContext } from '../../packages/mizan-react/test/generated/index.ts'

const stock = { id: 'stock', reads: 'stock', params: five } as const
const page = (quantity: number, age = 0) => ({
  contexts: [{ context: 'product', params: five, age, data: product(quantity) }],
})

forEachAdapter(open => {
  it('F2 F17 what a page carries is shown at once, without a request', async () => {
    const { kernel, change, history, requests } = await open([])
    hydrate(kernel, page(3))
    await change([stock])
    expect(
      history('stock', ({ status, data, fetching, stale }) => [status, data?.quantity, fetching, stale]),
    ).toEqual([['success', 3, false, false]])
    expect(requests).toEqual([])
  })

  it('F2 a provider does not read again what a page carries', async () => {
    const { kernel, change, shown, requests } = await open([])
    hydrate(kernel, page(3))
    await change({ productId: 5, parts: [{ id: 'stock', reads: 'stock' }] })
    expect(shown('stock')).toMatchObject({ status: 'success', data: { quantity: 3 } })
    expect(requests).toEqual([])
  })

  it('F4 what a page carries that is old is shown as it is, and read after that', async () => {
    const { kernel, change, history, reads, reply } = await open([])
    hydrate(kernel, page(3, 3_600_000))
    await change([stock])
    await reply(reads('product')[0], product(3))
    expect(history('stock', ({ data, fetching }) => [data?.quantity, fetching])).toEqual([
      [3, false],
      [3, true],
      [3, false],
    ])
  })

  it('F5 F9 what a page carries is as old as it says, and never replaces newer data', async () => {
    const { kernel, change, shown, reads, now } = await open([])
    hydrate(kernel, page(3, 61_000))
    hydrate(kernel, page(2, 70_000))
    await change([stock])
    expect(shown('stock')).toMatchObject({ data: { quantity: 3 }, updatedAt: now() - 61_000, fetching: true })
    expect(reads('product')).toHaveLength(1)
  })

  it('F6 what was carried never comes back', async () => {
    const { kernel, act, change, shown, reads, reply } = await open([])
    hydrate(kernel, page(3))
    await change([stock])
    await act(() => kernel.invalidate(productContext))
    await reply(reads('product')[0], product(4))
    await change([])
    await change([stock])
    expect(shown('stock').data.quantity).toBe(4)
  })

  it('F8 a failure that a page carries is shown without a request, and can be mended', async () => {
    const { kernel, change, click, shown, reads, reply } = await open([])
    const error = { ...failure('FORBIDDEN').error, status: 403 }
    hydrate(kernel, { contexts: [{ context: 'product', params: five, age: 0, error }] })
    await change([stock])
    expect(shown('stock')).toMatchObject({ status: 'error', error: 'FORBIDDEN' })
    expect(reads('product')).toHaveLength(0)
    await click('stock')
    await reply(reads('product')[0], product(3))
    expect(shown('stock')).toMatchObject({ status: 'success', error: null })
  })

  it.each([[null], ['x'], [{}], [{ contexts: [null, 5, { context: 5 }] }]])(
    'F10 a page that carries %j works as one that carries nothing',
    async payload => {
      const { kernel, change, shown, diagnostics, reads, reply } = await open([])
      hydrate(kernel, payload)
      await change([stock])
      await reply(reads('product')[0], product(3))
      expect(shown('stock').data.quantity).toBe(3)
      expect(diagnostics).toContain('MZ-R06')
    },
  )

  it('F13 pages over kernels of their own never see each other’s data', async () => {
    const one = await open([stock])
    const two = await open([stock])
    await one.reply(one.reads('product')[0], product(1))
    await two.reply(two.reads('product')[0], product(2))
    expect([one.shown('stock').data.quantity, two.shown('stock').data.quantity]).toEqual([1, 2])
  })
})
