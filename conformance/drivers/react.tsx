import { act, render } from '@testing-library/react'
import { StrictMode } from 'react'
import { MizanProvider } from 'mizan-react'
import { flush } from '../../packages/mizan-runtime/src/testing/lab.ts'
import type { Driver, Page } from '../page.ts'
import { Parts } from './react/Parts.tsx'

const driver = (name: string, strict: boolean): Driver => ({
  name,
  async mount(kernel, first, onShow) {
    const tree = (page: Page) => {
      const root = (
        <MizanProvider kernel={kernel}>
          <Parts page={page} onShow={onShow} />
        </MizanProvider>
      )
      return strict ? <StrictMode>{root}</StrictMode> : root
    }
    let result!: ReturnType<typeof render>
    await this.act(() => (result = render(tree(first))))
    return {
      container: result.container,
      update: page => this.act(() => result.rerender(tree(page))),
      unmount: () => this.act(() => result.unmount()),
    }
  },
  act: run =>
    act(async () => {
      await run()
      await flush()
    }),
})

export const react = driver('React', false)
export const reactStrict = driver('React in StrictMode', true)
