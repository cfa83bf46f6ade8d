import { expect, it } from 'vitest'
import StockRunes from '../test/components/StockRunes.svelte'
import { product, settle, stage } from './testing/stage.ts'

it('I4 parameters follow the state that their function reads', async () => {
  const { show, reads, reply } = stage()
  const { container, rerender } = await show(StockRunes, { productId: 5 })
  expect(container.textContent).toBe('loading,,')
  await reply(reads('product')[0], product(1))
  expect(container.textContent).toBe('success,3,')
  await rerender({ productId: 6 })
  await settle()
  expect(container.textContent).toBe('loading,,')
})
