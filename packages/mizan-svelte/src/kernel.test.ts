import { render } from '@testing-library/svelte'
import { expect, it } from 'vitest'
import { pageKernel } from 'mizan-runtime'
import StockButton from '../test/components/StockButton.svelte'
import StockRunes from '../test/components/StockRunes.svelte'
import StockStore from '../test/components/StockStore.svelte'
import { product, settle, stage } from './testing/stage.ts'

it.each(['runes', 'store'])(
  'an event reads through the kernel that its component was given: %s',
  async id => {
    const page = stage()
    const { kernel, show, reads, reply } = stage()
    expect(pageKernel()).toBe(page.kernel)
    const { container } = await show(StockButton, { productId: 5 })
    await reply(reads('product')[0], product(1))
    container.querySelector<HTMLElement>(`#${id}`)!.click()
    await settle()
    await reply(reads('product')[1], product(1, 4))
    expect(container.textContent).toBe('4 4')
    expect(page.requests).toEqual([])
    expect(kernel).not.toBe(pageKernel())
  },
)

it.each([
  ['runes', StockRunes],
  ['stores', StockStore],
])('a component without a provided kernel says so, also where the page has one: %s', (_, component) => {
  const { kernel } = stage()
  expect(pageKernel()).toBe(kernel)
  expect(() => render(component, { productId: 5 })).toThrow('MZ-A01')
})
