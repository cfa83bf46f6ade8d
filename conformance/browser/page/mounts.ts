import type { Kernel } from 'mizan-runtime'
import type { OnShow, Page } from '../../page.ts'

/** What a driver is to show. */
export interface Content {
  readonly kernel: Kernel
  readonly page: Page
  readonly scene: string
  readonly onShow: OnShow
}

/** Where to show it. If a server has rendered it there, it is hydrated. */
export interface Scene extends Content {
  readonly target: HTMLElement
}

/** How each driver puts a scene on the page; loaded by itself. */
export const mounts: Record<string, () => Promise<(scene: Scene) => void>> = {
  React: async () => (await import('./react.tsx')).mount(false),
  'React in StrictMode': async () => (await import('./react.tsx')).mount(true),
  Vue: async () => (await import('./vue.ts')).mount,
  'Svelte stores': async () => (await import('./svelte.ts')).stores,
  'Svelte runes': async () => (await import('./svelte.ts')).runes,
}
