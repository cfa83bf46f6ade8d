import { get, writable } from 'svelte/store'
import { expect, it, vi } from 'vitest'
import Provided from '../test/components/Provided.svelte'
import SharedStore from '../test/components/SharedStore.svelte'
import StockStore from '../test/components/StockStore.svelte'
import Toggled from '../test/components/Toggled.svelte'
import { productContext, stock } from '../test/generated/index.ts'
import { failure, product, settle, stage } from './testing/stage.ts'

it('I1 the first subscriber starts the read, the last one to leave stops it', async () => {
  const { kernel, reads, reply } = stage()
  const store = stock({ productId: 5 })
  await settle()
  expect(reads('product')).toHaveLength(0)
  const first = store.subscribe(() => {})
  const second = store.subscribe(() => {})
  await settle()
  expect(reads('product')).toHaveLength(1)
  first()
  await settle()
  expect(reads('product')[0]!.aborted).toBe(false)
  second()
  await settle()
  expect(reads('product')[0]!.aborted).toBe(true)
  const again = store.subscribe(() => {})
  await settle()
  await reply(reads('product')[1], product(1))
  again()
  kernel.invalidate(productContext)
  await settle()
  expect(reads('product')).toHaveLength(2)
})

it('I2 a component that subscribes by `$` leaves when it is destroyed', async () => {
  const { show, kernel, reads, reply } = stage()
  const { container, rerender } = await show(Toggled, { isShown: true, part: StockStore, productId: 5 })
  expect(container.textContent).toBe('loading,,')
  await reply(reads('product')[0], product(1))
  expect(container.textContent).toBe('success,3,')
  kernel.invalidate(productContext)
  await settle()
  await reply(reads('product')[1], failure('FORBIDDEN'), { status: 403 })
  expect(container.textContent).toBe('error,3,FORBIDDEN')
  await rerender({ isShown: false })
  kernel.invalidate(productContext)
  await settle()
  expect(reads('product')).toHaveLength(2)
})

it('I2 a store made anew for other parameters leaves the old ones', async () => {
  const { show, kernel, reads, reply } = stage()
  const { container, rerender } = await show(StockStore, { productId: 5 })
  await reply(reads('product')[0], product(1))
  await rerender({ productId: 6 })
  await settle()
  expect(container.textContent).toBe('loading,,')
  await reply(reads('product')[1], product(2, 4))
  expect(container.textContent).toBe('success,4,')
  kernel.invalidate(productContext)
  await settle()
  expect(reads('product').map(({ url }) => url.split('=')[1])).toEqual(['5', '6', '6'])
})

it('I3 a subscriber is called at once with the state of now, and then only with another one', async () => {
  const { reads, reply } = stage()
  const seen: string[] = []
  const store = stock({ productId: 5 })
  const stop = store.subscribe(({ status, data }) => seen.push(`${status} ${data?.quantity}`))
  expect(seen).toEqual(['loading undefined'])
  await settle()
  await reply(reads('product')[0], product(1))
  expect(seen).toEqual(['loading undefined', 'success 3'])
  const late = vi.fn()
  store.subscribe(late)()
  expect(late.mock.calls).toMatchObject([[{ status: 'success', data: { quantity: 3 } }]])
  stop()
})

it('parameters may be a store, whose last data can be kept on screen', async () => {
  const { reads, reply } = stage()
  const productId = writable(5)
  const seen: unknown[] = []
  const store = stock(
    { subscribe: run => productId.subscribe(id => run({ productId: id })) },
    { keepPrevious: true },
  )
  const stop = store.subscribe(({ data, stale }) => seen.push([data?.quantity, stale]))
  await settle()
  await reply(reads('product')[0], product(1))
  productId.set(6)
  await settle()
  await reply(reads('product')[1], product(2, 4))
  expect(seen).toEqual([
    [undefined, false],
    [3, false],
    [3, true],
    [4, false],
  ])
  productId.set(5)
  void store.refetch()
  await settle()
  expect(reads('product').map(({ url }) => url.split('=')[1])).toEqual(['5', '6', '5'])
  stop()
})

it('I10 `get` outside of a component leaves no subscription, timer or request behind', async () => {
  const { kernel, reads, timers } = stage({ gcTime: 0 })
  const store = stock({ productId: 5 })
  expect(get(store)).toMatchObject({ status: 'loading', data: undefined })
  await settle()
  expect(reads('product').every(({ aborted }) => aborted)).toBe(true)
  expect(timers).toEqual([])
  const sent = reads('product').length
  kernel.invalidate(productContext)
  await settle()
  expect(reads('product')).toHaveLength(sent)
  kernel.dispose()
  expect(() => get(store)).toThrow('MZ-A01')
})

it('a context’s descriptor is the factory of its stores', async () => {
  const { kernel, reads, reply } = stage()
  expect({ ...productContext }).toEqual({
    name: 'product',
    params: { productId: 'integer' },
    required: ['productId'],
    slots: ['product', 'stock'],
  })
  const stop = productContext({ productId: 5 }).subscribe(() => {})
  await settle()
  await reply(reads('product')[0], product(1))
  expect(get(productContext({ productId: 5 })).data?.product.name).toBe('lamp 1')
  expect((await kernel.fetchContext(productContext, { productId: 5 })).stock.quantity).toBe(3)
  stop()
})

it('a store of a module reads from the kernel of the component that subscribes', async () => {
  const one = stage()
  const two = stage()
  const first = await one.show(SharedStore)
  const second = await two.show(SharedStore)
  await one.reply(one.reads('product')[0], product(1))
  await two.reply(two.reads('product')[0], product(2))
  expect([first, second].map(({ container }) => container.textContent)).toEqual(['lamp 1', 'lamp 2'])
})

it('a provider names the instance for itself and for what is below, and keeps it read', async () => {
  const { show, kernel, reads, reply } = stage()
  const { container, rerender } = await show(Provided, { productId: 5 })
  await reply(reads('product')[0], product(1))
  expect(container.querySelector('p')!.textContent).toBe('3,3')
  await rerender({ productId: 6 })
  await settle()
  expect(reads('product').map(({ url }) => url.split('=')[1])).toEqual(['5', '6'])
  await reply(reads('product')[1], product(2, 4))
  expect(container.querySelector('b')!.textContent).toBe('lamp 2')
  await rerender({ isShown: false })
  kernel.invalidate(productContext)
  await settle()
  expect(reads('product')).toHaveLength(3)
})
