import { expect, it } from 'vitest'
import { h, ref } from 'vue'
import { useAddReview, useReviews, useStock } from '../test/generated/index.ts'
import { component, failure, product, reviews, settle, stage, toggled } from './testing/stage.ts'

const args = { productId: 5, review: { rating: 5, title: 'b', text: '' } }

it('a mutation refreshes what it affects, and says how it goes', async () => {
  const { show, reads, calls, reply } = stage()
  const { container } = await show(
    component(() => {
      const stock = useStock({ productId: 5 })
      const { data } = useReviews({ productId: 5 })
      const add = useAddReview()
      return () =>
        h('button', { onClick: () => add.mutate(args) }, [
          [stock.data.value?.quantity, data.value?.map(({ title }) => title)].join(),
          [' ', add.isPending.value, add.error.value?.code, add.data.value?.title].join(),
        ])
    }),
  )
  await reply(reads('product')[0], product(1))
  await reply(reads('reviews')[0], reviews('a'))
  expect(container.textContent).toBe('3,a ,false,,')
  container.querySelector('button')!.click()
  await settle()
  expect(container.textContent).toBe('3,a ,true,,')
  const [added] = reviews('b').reviews
  await reply(calls()[0], { result: added, invalidate: [{ context: 'reviews', params: { productId: 5 } }] })
  await reply(reads('reviews')[1], reviews('b', 'a'))
  expect(container.textContent).toBe('3,b,a ,false,,b')
  expect(reads('product')).toHaveLength(1)
  container.querySelector('button')!.click()
  await settle()
  await reply(calls()[1], failure('ALREADY_REVIEWED', { date: '2026-11-23' }), { status: 409 })
  expect(container.textContent).toBe('3,b,a ,false,ALREADY_REVIEWED,b')
})

it('options may be reactive, and are those of the moment of the call', async () => {
  const { show, calls } = stage()
  const queue = ref('a')
  let mutate!: (given: typeof args) => void
  await show(
    component(() => {
      mutate = useAddReview(() => ({ queue: queue.value })).mutate
      return () => null
    }),
  )
  mutate(args)
  mutate(args)
  await settle()
  expect(calls()).toHaveLength(1)
  queue.value = 'b'
  mutate(args)
  await settle()
  expect(calls()).toHaveLength(2)
})

it('E24 a component that is gone hears nothing of its call, which invalidates all the same', async () => {
  const { show, reads, calls, reply } = stage()
  const isShown = ref(true)
  let error: { readonly value: unknown } | undefined
  const Part = component(() => {
    const add = useAddReview()
    error = add.error
    return () => h('button', { onClick: () => add.mutate(args) })
  })
  const { container } = await show(
    component(() => {
      const { data } = useStock({ productId: 5 })
      return () => [h('p', data.value?.quantity), h(toggled(isShown, Part))]
    }),
  )
  await reply(reads('product')[0], product(1))
  container.querySelector('button')!.click()
  await settle()
  isShown.value = false
  await reply(calls()[0], { ...failure('ALREADY_REVIEWED'), invalidate: ['product'] }, { status: 409 })
  expect(error!.value).toBe(null)
  await reply(reads('product')[1], product(1, 2))
  expect(container.querySelector('p')!.textContent).toBe('2')
})
