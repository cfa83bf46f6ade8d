import { afterEach, describe } from 'vitest'
import type { KernelConfig, MizanError, State } from 'mizan-runtime'
import { lab, type Pending } from '../packages/mizan-runtime/src/testing/lab.ts'
import { react, reactStrict } from './drivers/react.tsx'
import { svelteRunes, svelteStores } from './drivers/svelte.ts'
import { vue } from './drivers/vue.ts'
import type { Driver, Mounted, Page, Shown, ShownCall, ShownForm, ShownRead } from './page.ts'

export { failure } from '../packages/mizan-runtime/src/testing/lab.ts'
export { reviews } from '../packages/mizan-runtime/src/testing/shop.ts'

export const adapters = [react, reactStrict, vue, svelteStores, svelteRunes]

/** The specifications of `run`, for every adapter. */
export function forEachAdapter(run: (open: Open) => void): void {
  describe.each(adapters.map(driver => [driver.name, driver] as const))('%s', (_, driver) =>
    run((page, config) => stage(driver, page, config)),
  )
}

type Open = (page: Page | Page['parts'], config?: KernelConfig) => Promise<Stage>
export type Stage = Awaited<ReturnType<typeof stage>>

const open: { readonly mounted: Mounted; dispose(): void }[] = []
afterEach(async () => {
  for (const { mounted, dispose } of open.splice(0)) {
    await mounted.unmount()
    dispose()
  }
})

/** A page over a kernel whose network and time are in the test's hand. */
async function stage(driver: Driver, page: Page | Page['parts'], config?: KernelConfig) {
  const { kernel, ...parts } = lab(config)
  const latest = new Map<string, Shown>()
  const histories = new Map<string, Shown[]>()
  let onShow = (): void => {}
  const full = (next: Page | Page['parts']): Page => ('parts' in next ? next : { parts: next })
  const mounted = await driver.mount(kernel, full(page), (id, shown) => {
    latest.set(id, shown)
    histories.set(id, [...(histories.get(id) ?? []), shown])
    onShow()
  })
  open.push({ mounted, dispose: kernel.dispose })
  const find = (id: string) => mounted.container.querySelector<HTMLElement>(`#${id}`)
  const form = (id: string) => find(`${id}-form`) as HTMLFormElement

  return {
    kernel,
    ...parts,
    /** What the document shows of a part; its error is a code. */
    shown: (id: string): any => JSON.parse(find(id)?.textContent ?? 'null'),
    /** What the part's component has in its hands. */
    read: (id: string) => latest.get(id) as ShownRead,
    call: (id: string) => latest.get(id) as ShownCall,
    form: (id: string) => latest.get(id) as ShownForm,
    /** An input of a form, or what stands beside it. */
    input: (id: string, name: string) => form(id).elements.namedItem(name) as HTMLInputElement,
    /** What stands below an input that is wrong. */
    message: (id: string, name: string) => {
      const input = form(id).elements.namedItem(name) as HTMLInputElement
      const described = input.getAttribute('aria-describedby')
      return described && form(id).querySelector(`[id="${described.split(' ').at(-1)}"]`)!.textContent
    },
    type: (id: string, name: string, text: string) =>
      driver.act(() => {
        const input = form(id).elements.namedItem(name) as HTMLInputElement
        // React takes notice of what its own setter was not asked for.
        const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
        set!.call(input, text)
        input.dispatchEvent(new InputEvent('input', { bubbles: true }))
      }),
    /** `to`: what gets the focus. */
    leave: (id: string, name: string, to: Element | null = null) =>
      driver.act(() => {
        const input = form(id).elements.namedItem(name) as HTMLInputElement
        input.dispatchEvent(new FocusEvent('blur', { relatedTarget: to }))
        input.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: to }))
      }),
    submit: (id: string, submitter?: string) =>
      driver.act(() => {
        const button = submitter && form(id).querySelector(`[name="${submitter}"]`)
        const event = new SubmitEvent('submit', {
          bubbles: true,
          cancelable: true,
          ...(button && { submitter: button as HTMLElement }),
        })
        form(id).dispatchEvent(event)
      }),
    /** What the part has shown so far, as one string a state, without repeats. */
    history: <T>(id: string, pick: (shown: State<any, MizanError>) => T): T[] =>
      (histories.get(id) ?? [])
        .map(shown => pick(shown as State<any, MizanError>))
        .filter((item, index, all) => !index || JSON.stringify(item) !== JSON.stringify(all[index - 1])),
    /** Called whenever a part has shown something. */
    watch(listener: () => void) {
      onShow = listener
    },
    change: (next: Page | Page['parts']) => mounted.update(full(next)),
    unmount: () => mounted.unmount(),
    /** Runs something, and lets everything be shown that follows at once. */
    act: (run: () => unknown) => driver.act(run),
    click: (id: string) => driver.act(() => find(id)!.click()),
    reply: (request: Pending | undefined, body?: unknown, options?: Parameters<Pending['reply']>[1]) =>
      driver.act(() => request!.reply(body, options)),
    fail: (request: Pending | undefined, cause?: unknown) => driver.act(() => request!.fail(cause)),
    pass: (ms: number) => driver.act(() => parts.advance(ms)),
  }
}

/** A bundle of `product`. */
export const product = (quantity: number, name = 'lamp') => ({
  product: { id: 5, name, price: '10.00' },
  stock: { quantity },
})
export const titles = (data: readonly { readonly title: string }[] | undefined) =>
  data?.map(({ title }) => title).join()

export const five = { productId: 5 }
export const review = (title = 'new') => ({ productId: 5, review: { rating: 5, title, text: '' } })
