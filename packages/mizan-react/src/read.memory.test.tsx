import { act, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import { dehydrate } from 'mizan-runtime/hydration'
import { MizanProvider } from 'mizan-react'
import { useStock } from '../test/generated/index.ts'
import { isCollected } from '../../mizan-runtime/src/testing/garbage.ts'
import { lab } from '../../mizan-runtime/src/testing/lab.ts'
import { product, stage } from './testing/render.tsx'

function Stock({ productId }: { productId: number }) {
  return <i>{useStock({ productId }).data?.quantity}</i>
}

it('G12 a component that is gone lets go of its kernel and of its data', async () => {
  const held = await (async () => {
    const { kernel, requests } = lab()
    const target = document.createElement('div')
    const root = createRoot(target)
    await act(async () =>
      root.render(
        <MizanProvider kernel={kernel}>
          <Stock productId={5} />
        </MizanProvider>,
      ),
    )
    await act(() => requests[0]!.reply(product(1)))
    expect(target.textContent).toBe('3')
    const data = kernel.registerContext({ name: 'product', params: {} }, { productId: 5 }).getState().data
    await act(async () => root.unmount())
    kernel.dispose()
    return [new WeakRef<object>(kernel), new WeakRef(data as object)]
  })()
  for (const each of held) expect(await isCollected(each)).toBe(true)
}, 30_000)

it('G1 G12 a thousand components that are gone leave no entry, timer or request behind', async () => {
  const { kernel, requests, timers, advance } = stage({ gcTime: 10 })
  const root = createRoot(document.createElement('div'))
  const show = (productId?: number) =>
    act(async () =>
      root.render(
        <StrictMode>
          <MizanProvider kernel={kernel}>
            {productId !== undefined && <Stock key={productId} productId={productId} />}
          </MizanProvider>
        </StrictMode>,
      ),
    )
  for (let productId = 0; productId < 1_000; productId++) await show(productId)
  await show()
  await advance(20)
  expect(requests).toHaveLength(1_000)
  expect(requests.every(({ aborted }) => aborted)).toBe(true)
  expect(dehydrate(kernel).contexts).toEqual([])
  expect(timers).toEqual([])
  await act(async () => root.unmount())
}, 60_000)
