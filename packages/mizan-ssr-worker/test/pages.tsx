// One page in three frameworks: a product's stock, which the server has read, and the cart, which it has not.
import { createSSRApp, defineComponent, h } from 'vue'
import { MizanProvider } from 'mizan-react'
import { mizanPlugin } from 'mizan-vue'
import { useCart, useStock } from '../../mizan-react/test/generated/index.ts'
import { useCart as vueCart, useStock as vueStock } from '../../mizan-vue/test/generated/index.ts'
import { renderReact } from '../src/react.ts'
import { renderSvelte } from '../src/svelte.ts'
import type { Page, Payload, Render } from '../src/types.ts'
import { renderVue } from '../src/vue.ts'
import SveltePage from './Page.svelte'

export const page: Page = { name: 'ProductPage', props: { title: 'A <lamp>' } }

/** What the server sends for the page. */
export const payload = (quantity: number): Payload => ({
  contexts: [
    {
      context: 'product',
      params: { productId: 5 },
      age: 0,
      data: { product: { id: 5, name: 'lamp', price: '10.00' }, stock: { quantity } },
    },
  ],
  page,
})

function Stock() {
  const stock = useStock({ productId: 5 })
  const cart = useCart()
  return <p>{[stock.status, stock.data?.quantity, cart.status].join()}</p>
}

const react = renderReact(
  ({ page, kernel }) =>
    page.name === 'ProductPage' && (
      <MizanProvider kernel={kernel}>
        <title>{page.props.title as string}</title>
        <Stock />
      </MizanProvider>
    ),
)

const VueStock = defineComponent(() => {
  const stock = vueStock({ productId: 5 })
  const cart = vueCart()
  return () => h('p', [stock.status.value, stock.data.value?.quantity, cart.status.value].join())
})

const vue = renderVue(({ page, kernel }) =>
  page.name === 'ProductPage'
    ? {
        app: createSSRApp(VueStock).use(mizanPlugin, kernel),
        head: async () => `<title>${(page.props.title as string).replace('<', '&lt;')}</title>`,
      }
    : null,
)

const svelte = renderSvelte(({ page, kernel }) =>
  page.name === 'ProductPage'
    ? { component: SveltePage, props: { kernel, title: page.props.title as string } }
    : null,
)

export const frameworks: readonly (readonly [string, Render])[] = [
  ['React', react],
  ['Vue', vue],
  ['Svelte', svelte],
]
