import { expect, it, vi } from 'vitest'
import { computed, effectScope, h, isReactive, KeepAlive, ref, type MaybeRefOrGetter, type Ref } from 'vue'
import {
  productContext,
  provideProduct,
  useProductContext,
  useReviews,
  useStock,
} from '../test/generated/index.ts'
import { component, failure, settle, product, reviews, stage, toggled } from './testing/stage.ts'
import type { ReactiveParams } from 'mizan-vue'

type Reviews = { productId: number; page?: number | undefined }

const Stock = component(() => {
  const { status, data, error } = useStock({ productId: 5 })
  return () => h('p', [status.value, data.value?.quantity, error.value?.code].join())
})

it('H1 refs update on success and on error', async () => {
  const { show, reads, reply, kernel } = stage()
  const { container } = await show(Stock)
  expect(container.textContent).toBe('loading,,')
  await reply(reads('product')[0], product(1))
  expect(container.textContent).toBe('success,3,')
  kernel.invalidate(productContext)
  await settle()
  await reply(reads('product')[1], failure('FORBIDDEN'), { status: 403 })
  expect(container.textContent).toBe('error,3,FORBIDDEN')
})

it('H1 `state` is one ref that narrows', async () => {
  const { show, reads, reply } = stage()
  const { container } = await show(
    component(() => {
      const { state } = useStock({ productId: 5 })
      return () => h('p', state.value.status === 'success' ? state.value.data.quantity.toFixed(1) : 'none')
    }),
  )
  expect(container.textContent).toBe('none')
  await reply(reads('product')[0], product(1))
  expect(container.textContent).toBe('3.0')
})

type Given = (id: Ref<number>, page: Ref<number>) => MaybeRefOrGetter<ReactiveParams<Reviews> | null>

it.each<[string, Given]>([
  ['a getter', (id, page) => () => ({ productId: id.value, page: page.value })],
  ['a ref', (id, page) => computed(() => ({ productId: id.value, page: page.value }))],
  ['refs in an object', (productId, page) => ({ productId, page })],
  ['getters in an object', (id, page) => ({ productId: () => id.value, page: () => page.value })],
  ['getters in a getter', (id, page) => () => ({ productId: () => id.value, page })],
])(
  'H2 parameters as %s follow what they read, with one request for all changes of a tick',
  async (_, given) => {
    const { show, reads, reply } = stage()
    const id = ref(5)
    const page = ref(1)
    const { container } = await show(
      component(() => {
        const { status, data } = useReviews(given(id, page))
        return () => h('p', [status.value, data.value?.map(({ title }) => title)].join())
      }),
    )
    await reply(reads('reviews')[0], reviews('a'))
    expect(container.textContent).toBe('success,a')
    id.value = 6
    page.value = 2
    await settle()
    expect(container.textContent).toBe('loading,')
    expect(reads('reviews').map(({ url }) => url.split('?')[1])).toEqual([
      'page=1&productId=5',
      'page=2&productId=6',
    ])
    await reply(reads('reviews')[1], reviews('b'))
    expect(container.textContent).toBe('success,b')
  },
)

it('H2 null is not yet, and reads nothing', async () => {
  const { show, reads, reply } = stage()
  const id = ref<number | null>(null)
  const { container } = await show(
    component(() => {
      const { status } = useStock(() => (id.value === null ? null : { productId: id.value }))
      return () => h('p', status.value)
    }),
  )
  await settle()
  expect(container.textContent).toBe('idle')
  expect(reads('product')).toHaveLength(0)
  id.value = 5
  await settle()
  await reply(reads('product')[0], product(1))
  expect(container.textContent).toBe('success')
})

it('H2 what a provider names is merged with what the read names', async () => {
  const { show, reads, reply } = stage()
  const id = ref(5)
  const Child = component(() => {
    const { data } = useStock()
    return () => h('p', String(data.value?.quantity))
  })
  const { container } = await show(
    component(() => {
      const { data } = provideProduct({ productId: id })
      return () => [h(Child), data.value?.product.name]
    }),
  )
  expect(reads('product')).toHaveLength(1)
  await reply(reads('product')[0], product(1))
  expect(container.textContent).toBe('3lamp 1')
  id.value = 6
  await settle()
  await reply(reads('product')[1], product(2, 4))
  expect(reads('product').map(({ url }) => url.split('?')[1])).toEqual(['productId=5', 'productId=6'])
  expect(container.textContent).toBe('4lamp 2')
})

it('H3 stopping the effect scope unsubscribes', async () => {
  const { kernel, reads, reply } = stage()
  const scope = effectScope()
  const { data } = scope.run(() => useStock({ productId: 5 }))!
  await settle()
  await reply(reads('product')[0], product(1))
  expect(data.value?.quantity).toBe(3)
  kernel.invalidate(productContext)
  await settle()
  expect(reads('product')).toHaveLength(2)
  await reply(reads('product')[1], product(2))
  scope.stop()
  kernel.invalidate(productContext)
  await settle()
  expect(reads('product')).toHaveLength(2)
})

it('H4 outside a component the page’s kernel is read; outside any scope with a warning', async () => {
  const { kernel, reads } = stage()
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const scope = effectScope()
  scope.run(() => useStock({ productId: 5 }))
  expect(warn).not.toHaveBeenCalled()
  useStock({ productId: 6 })
  await settle()
  expect(warn.mock.calls).toEqual([[expect.stringMatching(/^MZ-A02: product /)]])
  expect(reads('product')).toHaveLength(2)
  scope.stop()
  kernel.dispose()
  expect(() => useStock({ productId: 5 })).toThrow('MZ-A01')
})

it('H5 parameters are not evaluated after unmount', async () => {
  const { show, reads, reply, kernel } = stage()
  const isShown = ref(true)
  const id = ref<number | null>(5)
  const evaluate = vi.fn(() => ({ productId: id.value!.valueOf() }))
  const Part = component(() => {
    const { data } = useStock(evaluate)
    return () => h('p', data.value?.quantity)
  })
  await show(toggled(isShown, Part))
  await reply(reads('product')[0], product(1))
  isShown.value = false
  await settle()
  const evaluated = evaluate.mock.calls.length
  id.value = null
  kernel.invalidate(productContext)
  await settle()
  expect(evaluate).toHaveBeenCalledTimes(evaluated)
  id.value = 5
  isShown.value = true
  await settle()
  expect(reads('product')).toHaveLength(2)
})

it('H6 a part that KeepAlive has put away reads nothing, and when it comes back only what is stale', async () => {
  const { show, reads, reply, kernel } = stage()
  const isShown = ref(true)
  const Nothing = component(() => () => h('i', 'nothing'))
  const { container } = await show(
    component(() => () => h(KeepAlive, () => h(isShown.value ? Stock : Nothing))),
  )
  const toggle = async () => {
    isShown.value = !isShown.value
    await settle()
  }
  await reply(reads('product')[0], product(1))
  await toggle()
  await toggle()
  expect(reads('product')).toHaveLength(1)
  await toggle()
  kernel.invalidate(productContext)
  await settle()
  expect(reads('product')).toHaveLength(1)
  await toggle()
  expect(container.textContent).toBe('success,3,')
  await reply(reads('product')[1], product(1, 4))
  expect(container.textContent).toBe('success,4,')
  expect(reads('product')).toHaveLength(2)
})

it('H7 when the first reader goes, the second keeps working', async () => {
  const { show, reads, reply, kernel } = stage()
  const isShown = ref(true)
  const { container } = await show(component(() => () => [isShown.value ? h(Stock) : null, h(Stock)]))
  await reply(reads('product')[0], product(1))
  isShown.value = false
  await settle()
  kernel.invalidate(productContext)
  await settle()
  await reply(reads('product')[1], product(1, 4))
  expect(container.textContent).toBe('success,4,')
  expect(reads('product')).toHaveLength(2)
})

it('H11 data is as the kernel holds it, no deep proxy', async () => {
  const { show, reads, reply, kernel } = stage()
  const seen: unknown[] = []
  await show(
    component(() => {
      const { data, state } = useProductContext({ productId: 5 })
      return () => (seen.push(data.value, state.value.data), null)
    }),
  )
  await reply(reads('product')[0], product(1))
  const { data } = kernel.registerContext(productContext, { productId: 5 }).getState()
  expect(seen.slice(-2).every(shown => shown === data && !isReactive(shown))).toBe(true)
})

it('a component that reads only data is not rendered again because of a read', async () => {
  const { show, reads, reply, kernel } = stage()
  let renders = 0
  await show(
    component(() => {
      const { data } = useStock({ productId: 5 })
      return () => (renders++, h('p', data.value?.quantity))
    }),
  )
  await reply(reads('product')[0], product(1))
  expect(renders).toBe(2)
  kernel.invalidate(productContext)
  await settle()
  await reply(reads('product')[1], product(2))
  expect(renders).toBe(2)
})
