import type { Scene } from './mounts.ts'
import { app } from './vueTree.ts'

export function mount({ target, ...content }: Scene): void {
  app(content, target.hasChildNodes()).mount(target)
}
