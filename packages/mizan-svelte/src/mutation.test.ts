import { expect, it } from 'vitest'
import Review from '../test/components/Review.svelte'
import Toggled from '../test/components/Toggled.svelte'
import { failure, product, reviews, settle, stage } from './testing/stage.ts'

const text = (container: HTMLElement) => container.textContent!.trim().replace(/\s+/g, ' ')

it('a mutation refreshes what it affects, and says how it goes: by its members and as a store', async () => {
  const { show, reads, calls, reply } = stage()
  const { container } = await show(Review)
  const click = async () => {
    container.querySelector('button')!.click()
    await settle()
  }
  await reply(reads('product')[0], product(1))
  await reply(reads('reviews')[0], reviews('a'))
  expect(text(container)).toBe('3 a false,, false,,')
  await click()
  expect(text(container)).toBe('3 a true,, true,,')
  const [added] = reviews('b').reviews
  await reply(calls()[0], { result: added, invalidate: [{ context: 'reviews', params: { productId: 5 } }] })
  await reply(reads('reviews')[1], reviews('b', 'a'))
  expect(text(container)).toBe('3 b,a false,,b false,,b')
  expect(reads('product')).toHaveLength(1)
  await click()
  await reply(calls()[1], failure('ALREADY_REVIEWED', { date: '2026-11-23' }), { status: 409 })
  expect(text(container)).toBe('3 b,a false,ALREADY_REVIEWED,b false,ALREADY_REVIEWED,b')
})

it('options are read at each call', async () => {
  const { show, calls } = stage()
  let queue = 'a'
  const options = {
    get queue() {
      return queue
    },
  }
  const { container } = await show(Review, { options })
  const button = container.querySelector('button')!
  button.click()
  button.click()
  await settle()
  expect(calls()).toHaveLength(1)
  queue = 'b'
  button.click()
  await settle()
  expect(calls()).toHaveLength(2)
})

it('E24 a component that is gone while its call runs does no harm, and what the call affects is stale', async () => {
  const { show, kernel, reads, calls, reply } = stage()
  const { container, rerender } = await show(Toggled, { isShown: true, part: Review })
  await reply(reads('product')[0], product(1))
  await reply(reads('reviews')[0], reviews('a'))
  container.querySelector('button')!.click()
  await settle()
  await rerender({ isShown: false })
  await reply(calls()[0], { result: null, invalidate: ['product'] })
  const stale = (name: string) =>
    kernel
      .registerContext({ name, params: {} }, { productId: 5, ...(name === 'reviews' && { page: 1 }) })
      .getState().stale
  expect([stale('product'), stale('reviews')]).toEqual([true, false])
})
