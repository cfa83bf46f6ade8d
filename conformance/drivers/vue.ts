import { cleanup, render } from '@testing-library/vue'
import { nextTick } from 'vue'
import { mizanPlugin } from 'mizan-vue'
import { flush } from '../../packages/mizan-runtime/src/testing/lab.ts'
import type { Driver } from '../page.ts'
import Parts from './vue/Parts.vue'

export const vue: Driver = {
  name: 'Vue',
  async mount(kernel, page, onShow) {
    let result!: ReturnType<typeof render>
    await this.act(() => {
      result = render(Parts, { props: { page, onShow }, global: { plugins: [[mizanPlugin, kernel]] } })
    })
    return {
      container: result.container as HTMLElement,
      update: next => this.act(() => result.rerender({ page: next, onShow })),
      unmount: () => this.act(cleanup),
    }
  },
  async act(run) {
    await run()
    await nextTick()
    await flush()
    await nextTick()
  },
}
