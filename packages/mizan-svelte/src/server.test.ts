// @vitest-environment node
import { render } from 'svelte/server'
import { expect, it } from 'vitest'
import { pageKernel } from 'mizan-runtime'
import Root from '../test/components/Root.svelte'
import SharedStore from '../test/components/SharedStore.svelte'
import StockRunes from '../test/components/StockRunes.svelte'
import StockStore from '../test/components/StockStore.svelte'
import { productContext, stock } from '../test/generated/index.ts'
import { flush, lab } from '../../mizan-runtime/src/testing/lab.ts'

const product = (quantity: number) => ({
  product: { id: 5, name: `lamp ${quantity}`, price: '10.00' },
  stock: { quantity },
})

/** A request: a kernel of its own, that has read what its page shows. */
async function request(quantity: number) {
  const parts = lab({ server: true })
  const ready = parts.kernel.prefetch(productContext, { productId: 5 })
  await flush()
  await parts.last().reply(product(quantity))
  await ready
  const html = (component: object) =>
    render(Root, { props: { kernel: parts.kernel, component, productId: 5 } as never }).body.replace(
      /<!--.*?-->/g,
      '',
    )
  return { ...parts, html }
}

it.each([
  ['runes', StockRunes, 'success,1,', 'success,2,'],
  ['stores', StockStore, 'success,1,', 'success,2,'],
  ['a store of a module', SharedStore, 'lamp 1', 'lamp 2'],
])('I9 concurrent renders read each from its own kernel: %s', async (_, component, first, second) => {
  const [one, two] = await Promise.all([request(1), request(2)])
  expect([one.html(component), two.html(component)]).toEqual([`<p>${first}</p>`, `<p>${second}</p>`])
  expect(pageKernel()).toBeUndefined()
})

it('I9 a render without a kernel of its own fails rather than using another one’s', async () => {
  await request(1)
  expect(() => render(StockRunes, { props: { productId: 5 } }).body).toThrow('MZ-A01')
  expect(() => stock({ productId: 5 }).subscribe(() => {})).toThrow('MZ-A01')
})

it.each([
  ['runes', StockRunes],
  ['stores', StockStore],
])(
  'F1 F3 what was not read is loading on a server, as in the first markup of a browser: %s',
  (_, component) => {
    const { kernel, requests } = lab({ server: true })
    const { body } = render(Root, { props: { kernel, component, productId: 5 } as never })
    expect(body.replace(/<!--.*?-->/g, '')).toBe('<p>loading,,</p>')
    expect(requests).toEqual([])
  },
)

it('I2 rendering on a server leaves no subscription, timer or request behind', async () => {
  const { html, kernel, requests, timers } = await request(1)
  html(StockStore)
  html(StockRunes)
  kernel.invalidate(productContext)
  await flush()
  expect(requests).toHaveLength(1)
  expect(timers).toEqual([])
})
