import { cleanup, render } from '@testing-library/svelte'
import { tick, type Component } from 'svelte'
import { flush } from '../../packages/mizan-runtime/src/testing/lab.ts'
import type { Driver, OnShow, ReadPart } from '../page.ts'
import Parts from './svelte/Parts.svelte'
import RuneRead from './svelte/RuneRead.svelte'
import StoreRead from './svelte/StoreRead.svelte'

const driver = (name: string, Read: Component<{ part: ReadPart; onShow: OnShow }>): Driver => ({
  name,
  async mount(kernel, page, onShow) {
    let result!: ReturnType<typeof render>
    await this.act(() => {
      result = render(Parts, { props: { kernel, page, onShow, Read } })
    })
    return {
      container: result.container,
      update: next => this.act(() => result.rerender({ page: next })),
      unmount: () => this.act(cleanup),
    }
  },
  async act(run) {
    await run()
    await tick()
    await flush()
    await tick()
  },
})

export const svelteStores = driver('Svelte stores', StoreRead)
export const svelteRunes = driver('Svelte runes', RuneRead)
