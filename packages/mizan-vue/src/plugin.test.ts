import { expect, it } from 'vitest'
import { createApp, h } from 'vue'
import { mizanPlugin } from 'mizan-vue'
import { useStock } from '../test/generated/index.ts'
import { component, settle, product, stage } from './testing/stage.ts'

const Stock = component(() => {
  const { data } = useStock({ productId: 5 })
  return () => h('p', String(data.value?.quantity))
})

it('H10 unmounting the application disposes its kernel', async () => {
  const { kernel, reads, reply, timers } = stage()
  const app = createApp(Stock).use(mizanPlugin, kernel)
  app.mount(document.createElement('div'))
  await settle()
  await reply(reads('product')[0], product(1))
  app.unmount()
  await settle()
  expect(timers).toEqual([])
  expect(kernel.registerContext({ name: 'product', params: {} }, { productId: 5 }).getState().status).toBe(
    'idle',
  )
})

it('H12 two applications on one page have kernels of their own', async () => {
  const one = stage()
  const two = stage()
  const first = await one.show(Stock)
  const second = await two.show(Stock)
  await one.reply(one.reads('product')[0], product(1, 1))
  await two.reply(two.reads('product')[0], product(1, 2))
  expect([first, second].map(({ container }) => container.textContent)).toEqual(['1', '2'])
  first.unmount()
  two.kernel.invalidate({ name: 'product', params: {} })
  await settle()
  await two.reply(two.reads('product')[1], product(1, 3))
  expect(second.container.textContent).toBe('3')
})

it('a component of an application without the plugin says what is missing', () => {
  stage()
  const app = createApp(Stock)
  app.config.warnHandler = () => {}
  expect(() => app.mount(document.createElement('div'))).toThrow('MZ-A01: app.use(mizanPlugin, kernel)')
})
