import { flushSync, mount, unmount } from 'svelte'
import { get } from 'svelte/store'
import { expect, it } from 'vitest'
import { dehydrate } from 'mizan-runtime/hydration'
import Root from '../test/components/Root.svelte'
import StockRunes from '../test/components/StockRunes.svelte'
import StockStore from '../test/components/StockStore.svelte'
import { stock, useStock } from '../test/generated/index.ts'
import { isCollected } from '../../mizan-runtime/src/testing/garbage.ts'
import { lab } from '../../mizan-runtime/src/testing/lab.ts'
import { product, settle, stage } from './testing/stage.ts'

it.each([
  ['I6 runes', StockRunes],
  ['I2 stores', StockStore],
])(
  '%s: a component that is gone lets go of its kernel and of its data',
  async (_, component) => {
    const held = await (async () => {
      const { kernel, requests } = lab()
      const target = document.createElement('div')
      const root = mount(Root, { target, props: { kernel, component, productId: 5 } as never })
      await settle()
      await requests[0]!.reply(product(1))
      await settle()
      expect(target.textContent).toBe('success,3,')
      const data = kernel.registerContext({ name: 'product', params: {} }, { productId: 5 }).getState().data
      await unmount(root)
      kernel.dispose()
      return [new WeakRef<object>(kernel), new WeakRef(data as object)]
    })()
    for (const each of held) expect(await isCollected(each)).toBe(true)
  },
  30_000,
)

it('I6 I10 a thousand effects and subscribers that are gone leave no entry, timer or request behind', async () => {
  const { kernel, requests, timers, advance } = stage({ gcTime: 10 })
  for (let round = 0; round < 1_000; round++) {
    const productId = round % 10
    const stop = $effect.root(() => {
      const read = useStock(() => ({ productId }))
      $effect(() => void read.data)
    })
    flushSync()
    stop()
    get(stock({ productId }))
  }
  await settle()
  await advance(20)
  expect(requests.every(({ aborted }) => aborted)).toBe(true)
  expect(dehydrate(kernel).contexts).toEqual([])
  expect(timers).toEqual([])
})
