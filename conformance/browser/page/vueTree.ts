import { createApp, createSSRApp, h, type App } from 'vue'
import { mizanPlugin } from 'mizan-vue'
import Parts from '../../drivers/vue/Parts.vue'
import type { Content } from './mounts.ts'
import Picture from './Picture.vue'

/** What is rendered on the server and in the browser. */
export function app({ kernel, page, scene, onShow }: Content, rendered: boolean): App {
  const create = rendered ? createSSRApp : createApp
  return create(() => [h(Parts, { page, onShow }), scene === 'picture' ? h(Picture) : null]).use(
    mizanPlugin,
    kernel,
  )
}
