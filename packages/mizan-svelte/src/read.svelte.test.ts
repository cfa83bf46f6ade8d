import { flushSync } from 'svelte'
import { expect, it } from 'vitest'
import StockRunes from '../test/components/StockRunes.svelte'
import Toggled from '../test/components/Toggled.svelte'
import { productContext, useProduct, useReviews, useStock } from '../test/generated/index.ts'
import { failure, product, reviews, settle, stage } from './testing/stage.ts'

/** Runs effects outside of a component, over the page's kernel. */
function effects(setup: () => void) {
  const stop = $effect.root(setup)
  flushSync()
  return stop
}

it('I4 parameters follow the state that their function reads', async () => {
  const { show, reads, reply } = stage()
  const { container, rerender } = await show(StockRunes, { productId: 5 })
  expect(container.textContent).toBe('loading,,')
  await reply(reads('product')[0], product(1))
  expect(container.textContent).toBe('success,3,')
  await rerender({ productId: 6 })
  await settle()
  expect(container.textContent).toBe('loading,,')
  await reply(reads('product')[1], failure('NOT_FOUND'), { status: 404 })
  expect(container.textContent).toBe('error,,NOT_FOUND')
  await rerender({ productId: 5 })
  await settle()
  expect(container.textContent).toBe('success,3,')
  expect(reads('product')).toHaveLength(2)
})

it('I4 several changes of a tick are one request; null is not yet', async () => {
  const { reads } = stage()
  let productId = $state<number | null>(null)
  let page = $state(1)
  let status: string | undefined
  const stop = effects(() => {
    const list = useReviews(() => (productId === null ? null : { productId, page }))
    $effect(() => void (status = list.status))
  })
  await settle()
  expect(status).toBe('idle')
  expect(reads('reviews')).toHaveLength(0)
  productId = 5
  page = 2
  await settle()
  expect(status).toBe('loading')
  expect(reads('reviews').map(({ url }) => url.split('?')[1])).toEqual(['page=2&productId=5'])
  stop()
})

it('I4 options follow state too: the last data can be kept on screen', async () => {
  const { reads, reply } = stage()
  let page = $state(1)
  let enabled = $state(false)
  const seen: unknown[] = []
  const stop = effects(() => {
    const list = useReviews(
      () => ({ productId: 5, page }),
      () => ({ keepPrevious: true, enabled }),
    )
    $effect(() => void seen.push([list.data?.[0]?.title, list.stale]))
  })
  await settle()
  expect(reads('reviews')).toHaveLength(0)
  enabled = true
  await settle()
  await reply(reads('reviews')[0], reviews('a'))
  page = 2
  await settle()
  await reply(reads('reviews')[1], reviews('b'))
  expect(seen).toEqual([
    [undefined, false],
    [undefined, false],
    ['a', false],
    ['a', true],
    ['b', false],
  ])
  stop()
})

it('I5 an effect runs again only for the members that it reads', async () => {
  const { kernel, reads, reply } = stage()
  const seen = { data: 0, status: 0, fetching: [] as boolean[] }
  const stop = effects(() => {
    const stock = useStock(() => ({ productId: 5 }))
    $effect(() => void (stock.data, seen.data++))
    $effect(() => void (stock.status, seen.status++))
    $effect(() => void seen.fetching.push(stock.fetching))
  })
  await settle()
  await reply(reads('product')[0], product(1))
  expect(seen).toEqual({ data: 2, status: 2, fetching: [true, false] })
  kernel.invalidate(productContext)
  await settle()
  await reply(reads('product')[1], product(2))
  expect(seen).toEqual({ data: 2, status: 2, fetching: [true, false, true, false] })
  stop()
})

it('F4 I5 an effect that reads but `fetching` sees what is old as it is, then the read of it and its end', async () => {
  const { kernel, reads, reply } = stage()
  kernel.setData(productContext, { productId: 5 }, product(1))
  kernel.invalidate(productContext)
  await settle()
  const seen: boolean[] = []
  const stop = effects(() => {
    const stock = useStock(() => ({ productId: 5 }))
    $effect(() => void seen.push(stock.fetching))
  })
  await settle()
  await reply(reads('product')[0], product(1))
  expect(seen).toEqual([false, true, false])
  stop()
})

it('I6 an entry is read for as long as an effect does; reading it elsewhere starts nothing', async () => {
  const { kernel, reads, reply } = stage()
  const stock = useStock(() => ({ productId: 5 }))
  expect([stock.status, stock.data]).toEqual(['loading', undefined])
  await settle()
  expect(reads('product')).toHaveLength(0)
  const stop = effects(() => {
    $effect(() => void stock.data)
  })
  await settle()
  await reply(reads('product')[0], product(1))
  expect(stock.data?.quantity).toBe(3)
  stop()
  await settle()
  kernel.invalidate(productContext)
  await settle()
  expect(reads('product')).toHaveLength(1)
  expect(stock.stale).toBe(true)
  void stock.refetch()
  await settle()
  expect(reads('product')).toHaveLength(2)
})

it('I6 a component that is taken away leaves', async () => {
  const { show, kernel, reads, reply } = stage()
  const { rerender } = await show(Toggled, { isShown: true, part: StockRunes, productId: 5 })
  await reply(reads('product')[0], product(1))
  await rerender({ isShown: false })
  await settle()
  kernel.invalidate(productContext)
  await settle()
  expect(reads('product')).toHaveLength(1)
})

it('I7 two reads of one key are one entry and one request', async () => {
  const { reads, reply } = stage()
  let shown: unknown
  const stop = effects(() => {
    const stock = useStock(() => ({ productId: 5 }))
    const product = useProduct(() => ({ productId: 5 }))
    $effect(() => void (shown = [stock.data?.quantity, product.data?.name]))
  })
  await settle()
  await reply(reads('product')[0], product(1))
  expect(shown).toEqual([3, 'lamp 1'])
  expect(reads('product')).toHaveLength(1)
  stop()
})

it('I8 data may arrive while something is derived', async () => {
  const { kernel, reads, reply } = stage()
  let shown: unknown
  let wanted = $state(1)
  const stop = effects(() => {
    const stock = useStock(() => ({ productId: 5 }))
    const derived = $derived.by(() => {
      kernel.setData(productContext, { productId: 5 }, product(wanted, wanted))
      return stock.data?.quantity
    })
    $effect(() => void (shown = derived))
  })
  await settle()
  expect(shown).toBe(1)
  wanted = 2
  await settle()
  expect(shown).toBe(2)
  for (const read of reads('product')) await reply(read, product(3, 2))
  expect(shown).toBe(2)
  stop()
})
