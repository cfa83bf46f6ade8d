import { expect, it, vi } from 'vitest'
import { createApp, effectScope, h, ref } from 'vue'
import { dehydrate } from 'mizan-runtime/hydration'
import { mizanPlugin } from 'mizan-vue'
import { useStock } from '../test/generated/index.ts'
import { isCollected } from '../../mizan-runtime/src/testing/garbage.ts'
import { lab } from '../../mizan-runtime/src/testing/lab.ts'
import { component, product, settle, stage } from './testing/stage.ts'

// Without devtools Vue keeps what it would tell them for three seconds.
vi.hoisted(() => Object.assign(globalThis, { __VUE_DEVTOOLS_GLOBAL_HOOK__: { emit() {} } }))

it('H10 an application that is unmounted lets go of its kernel and of its data', async () => {
  const held = await (async () => {
    const { kernel, requests } = lab()
    const Stock = component(() => {
      const { data } = useStock({ productId: 5 })
      return () => h('p', data.value?.quantity)
    })
    const app = createApp(Stock).use(mizanPlugin, kernel)
    const root = document.createElement('div')
    app.mount(root)
    await settle()
    await requests[0]!.reply(product(1))
    await settle()
    expect(root.textContent).toBe('3')
    const data = kernel.registerContext({ name: 'product', params: {} }, { productId: 5 }).getState().data
    app.unmount()
    return [new WeakRef<object>(kernel), new WeakRef(data as object)]
  })()
  for (const each of held) expect(await isCollected(each)).toBe(true)
}, 30_000)

it('H3 a thousand scopes that are stopped leave no entry, timer or request behind', async () => {
  const { kernel, requests, timers, advance } = stage({ gcTime: 10 })
  for (let round = 0; round < 1_000; round++) {
    const scope = effectScope()
    scope.run(() => useStock({ productId: ref(round % 10) }))
    scope.stop()
  }
  await settle()
  await advance(20)
  expect(requests.every(({ aborted }) => aborted)).toBe(true)
  expect(dehydrate(kernel).contexts).toEqual([])
  expect(kernel.registerContext({ name: 'product', params: {} }, { productId: 5 }).getState().status).toBe(
    'idle',
  )
  expect(timers).toEqual([])
})
