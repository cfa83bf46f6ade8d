import { createApp, h } from 'vue'
import { mizanPlugin } from 'mizan-vue'
import Parts from '../../drivers/vue/Parts.vue'
import type { Scene } from './mounts.ts'
import Picture from './Picture.vue'

export function mount({ kernel, page, scene, target }: Scene): void {
  createApp(() => [h(Parts, { page, onShow: () => {} }), scene === 'picture' ? h(Picture) : null])
    .use(mizanPlugin, kernel)
    .mount(target)
}
