import { expect, it } from 'vitest'
import { createSSRApp, h, Suspense } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { dehydrate, hydrate } from 'mizan-runtime/hydration'
import { mizanPlugin, type VueReadOptions } from 'mizan-vue'
import { productContext, provideProduct, useStock } from '../test/generated/index.ts'
import { component, failure, settle, product, stage } from './testing/stage.ts'

const stock = (options?: VueReadOptions) =>
  component(() => {
    const { status, data, error } = useStock({ productId: 5 }, options)
    return () => h('p', [status.value, data.value?.quantity, error.value?.code].join())
  })

/** Renders on a server with a kernel of its own, as a request does. */
function request(root: object) {
  const parts = stage({ server: true })
  const app = createSSRApp(root).use(mizanPlugin, parts.kernel)
  const errors: unknown[] = []
  app.config.errorHandler = error => errors.push(error)
  return { ...parts, errors, html: renderToString(app) }
}

it('H8 rendering waits for what its components read, and asks once', async () => {
  const Page = component(() => {
    provideProduct({ productId: 5 })
    return () => [h(stock()), h(stock())]
  })
  const { reads, reply, html } = request(Page)
  await settle()
  await reply(reads('product')[0], product(1))
  expect(await html).toContain('<p>success,3,</p><p>success,3,</p>')
  expect(reads('product')).toHaveLength(1)
})

it('H8 a failed read is an error of the component, unless it wants to show it', async () => {
  const strict = request(stock())
  const lenient = request(stock({ serverError: 'show' }))
  await settle()
  for (const { reads, reply } of [strict, lenient])
    await reply(reads('product')[0], failure('FORBIDDEN'), { status: 403 })
  expect(strict.errors).toMatchObject([{ code: 'FORBIDDEN' }])
  expect(lenient.errors).toEqual([])
  expect(await lenient.html).toBe('<p>error,,FORBIDDEN</p>')
})

it('F8 H8 a failure that a page carries is shown, and nobody is told: its server has answered for it', async () => {
  const parts = stage({ server: true })
  const error = { code: 'NOT_FOUND', message: 'There is no such product', status: 404 }
  hydrate(parts.kernel, { contexts: [{ context: 'product', params: { productId: 5 }, age: 0, error }] })
  const app = createSSRApp(stock()).use(mizanPlugin, parts.kernel)
  const errors: unknown[] = []
  app.config.errorHandler = error => errors.push(error)
  expect(await renderToString(app)).toBe('<p>error,,NOT_FOUND</p>')
  expect(errors).toEqual([])
  expect(parts.requests).toEqual([])
})

it('H8 what is disabled is not waited for', async () => {
  const { reads, html } = request(stock({ enabled: false }))
  expect(await html).toContain('<p>idle')
  expect(reads('product')).toHaveLength(0)
})

it('H10 a render on a server leaves no subscriber and no timer behind', async () => {
  const { reads, reply, html, kernel, timers } = request(stock())
  await settle()
  await reply(reads('product')[0], product(1))
  await html
  expect(timers).toEqual([])
  kernel.invalidate(productContext)
  await settle()
  expect(reads('product')).toHaveLength(1)
})

it('H8 what a server rendered is hydrated without a request and without a mismatch', async () => {
  const server = request(stock())
  await settle()
  await server.reply(server.reads('product')[0], product(1))
  const root = document.createElement('div')
  root.innerHTML = await server.html
  const client = stage()
  hydrate(client.kernel, JSON.parse(JSON.stringify(dehydrate(server.kernel))))
  const app = createSSRApp(stock()).use(mizanPlugin, client.kernel)
  const warnings: string[] = []
  app.config.warnHandler = message => warnings.push(message)
  app.mount(root)
  await settle()
  expect(root.innerHTML).toBe('<p>success,3,</p>')
  expect(warnings).toEqual([])
  expect(client.requests).toEqual([])
  app.unmount()
})

it('F4 old data is hydrated as the server showed it, and read again after that', async () => {
  const server = request(stock())
  await settle()
  await server.reply(server.reads('product')[0], product(1))
  const root = document.createElement('div')
  root.innerHTML = await server.html
  const client = stage()
  const { contexts } = dehydrate(server.kernel)
  hydrate(client.kernel, { contexts: contexts.map(context => ({ ...context, age: 3_600_000 })) })
  const shown: string[] = []
  const Page = component(() => {
    const { data, fetching } = useStock({ productId: 5 })
    return () => {
      shown.push(`${data.value?.quantity} ${fetching.value}`)
      return h('p', `success,${data.value?.quantity},`)
    }
  })
  const app = createSSRApp(Page).use(mizanPlugin, client.kernel)
  app.mount(root)
  await settle()
  expect(shown).toEqual(['3 false', '3 true'])
  expect(client.reads('product')).toHaveLength(1)
  app.unmount()
})

it('H13 async setup waits for the first read, and goes on at once when data is there', async () => {
  const { show, reads, reply } = stage()
  const Part = {
    async setup() {
      const { data, suspense } = useStock({ productId: 5 })
      await suspense()
      return () => h('p', data.value?.quantity)
    },
  }
  const page = () =>
    component(
      () => () => h('div', h(Suspense, null, { default: () => h(Part), fallback: () => h('i', '…') })),
    )
  const first = await show(page())
  expect(first.container.innerHTML).toContain('<i>…</i>')
  await reply(reads('product')[0], product(1))
  expect(first.container.innerHTML).toContain('<p>3</p>')
  const second = await show(page())
  await settle()
  expect(second.container.innerHTML).toContain('<p>3</p>')
  expect(reads('product')).toHaveLength(1)
})

it('H13 a first read that fails rejects', async () => {
  const { show, reads, reply } = stage()
  let waited!: Promise<void>
  await show(
    component(() => {
      waited = useStock({ productId: 5 }).suspense()
      waited.catch(() => {})
      return () => null
    }),
  )
  await reply(reads('product')[0], failure('FORBIDDEN'), { status: 403 })
  await expect(waited).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
