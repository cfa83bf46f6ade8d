import { act, cleanup } from '@testing-library/react'
import { startTransition, useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { productContext, useProduct, useProductContext, useStock } from '../test/generated/index.ts'
import { failure, product, stage } from './testing/render.tsx'

afterEach(cleanup)

const Name = (params: { productId?: number }) => {
  const { status, data } = useProduct(params)
  return <i>{`${status}:${data?.name ?? ''} `}</i>
}

describe('renders', () => {
  it('G3 two for a load, however many hooks share it', async () => {
    const { show, reads, reply } = stage()
    let renders = 0
    function Page() {
      renders++
      const { data } = useProduct({ productId: 5 })
      const stock = useStock({ productId: 5 })
      const whole = useProductContext({ productId: 5 })
      return <i>{`${data?.name} ${stock.data?.quantity} ${whole.data?.stock.quantity}`}</i>
    }
    const { container } = await show(<Page />)
    await reply(reads('product')[0], product(1))
    expect(container.textContent).toBe('lamp 1 3 3')
    expect(renders).toBe(2)
  })

  it('G4 a component renders again only for what it reads', async () => {
    const { show, reads, reply, kernel } = stage()
    const renders = { data: 0, fetching: 0, stock: 0 }
    function Data() {
      renders.data++
      return <i>{useProduct({ productId: 5 }).data?.name}</i>
    }
    function Fetching() {
      renders.fetching++
      return <i>{String(useProduct({ productId: 5 }).fetching)}</i>
    }
    function Stock() {
      renders.stock++
      return <i>{useStock({ productId: 5 }).data?.quantity}</i>
    }
    await show(
      <>
        <Data />
        <Fetching />
        <Stock />
      </>,
    )
    await reply(reads('product')[0], product(1))
    expect(renders).toEqual({ data: 2, fetching: 2, stock: 2 })
    await act(async () => kernel.invalidate(productContext))
    expect(renders).toEqual({ data: 2, fetching: 3, stock: 2 })
    await reply(reads('product')[1], product(2))
    expect(renders).toEqual({ data: 3, fetching: 4, stock: 2 })
  })

  it('G4 what is read later is up to date', async () => {
    const { show, reads, reply, kernel } = stage()
    let look!: (at: 'fetching') => void
    function Page() {
      const [field, setField] = useState<'status' | 'fetching'>('status')
      look = setField
      return <i>{String(useProduct({ productId: 5 })[field])}</i>
    }
    const { container } = await show(<Page />)
    await reply(reads('product')[0], product(1))
    await act(async () => kernel.invalidate(productContext))
    await act(async () => look('fetching'))
    expect(container.textContent).toBe('true')
    await reply(reads('product')[1], product(1))
    expect(container.textContent).toBe('false')
  })

  it('G5 components of one commit show one version', async () => {
    const { show, reads, reply, kernel } = stage()
    const seen = new Set<string>()
    const { container } = await show(
      <>
        <Name productId={5} />
        <Name productId={5} />
        <Name productId={5} />
      </>,
    )
    const look = () => {
      const versions = [...container.querySelectorAll('i')].map(({ textContent }) => textContent)
      seen.add(String(new Set(versions).size))
    }
    new MutationObserver(look).observe(container, { childList: true, subtree: true, characterData: true })
    await reply(reads('product')[0], product(1))
    await act(async () => startTransition(() => kernel.setData(productContext, { productId: 5 }, product(2))))
    look()
    expect([...seen]).toEqual(['1'])
    expect(container.textContent).toBe('success:lamp 2 '.repeat(3))
  })

  it('refetch from an event recovers from an error', async () => {
    const { show, reads, reply } = stage()
    function Page() {
      const { status, error, refetch } = useProduct({ productId: 5 })
      return <button onClick={() => refetch()}>{error?.code ?? status}</button>
    }
    const { container } = await show(<Page />)
    await reply(reads('product')[0], failure('NOT_FOUND'), { status: 404 })
    expect(container.textContent).toBe('NOT_FOUND')
    await act(async () => container.querySelector('button')!.click())
    await reply(reads('product')[1], product(1))
    expect(container.textContent).toBe('success')
  })
})
