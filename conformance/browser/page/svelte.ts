import { hydrate, mount, type Component } from 'svelte'
import RuneRead from '../../drivers/svelte/RuneRead.svelte'
import StoreRead from '../../drivers/svelte/StoreRead.svelte'
import type { OnShow, ReadPart } from '../../page.ts'
import type { Scene } from './mounts.ts'
import SceneParts from './Scene.svelte'

const mountWith =
  (Read: Component<{ part: ReadPart; onShow: OnShow }>) =>
  ({ target, ...content }: Scene): void => {
    const show = target.hasChildNodes() ? hydrate : mount
    show(SceneParts, { target, props: { ...content, Read } })
  }

export const stores = mountWith(StoreRead)
export const runes = mountWith(RuneRead)
