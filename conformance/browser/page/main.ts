import { createKernel } from 'mizan-runtime'
import { hydrate, pageData } from 'mizan-runtime/hydration'
import { mounts } from './mounts.ts'
import { scenes, type Carried, type Props } from './scenes.ts'
import { stage } from './stage.ts'

const carried = pageData() as Carried | null
stage.carried = JSON.stringify(carried)
const query: Partial<Props> = Object.fromEntries(new URLSearchParams(location.search))
const { driver = '', scene = '', now } = carried?.page.props ?? query
// A rendered page goes by the clock that it was rendered by: what shows a time is to be the same.
const kernel = createKernel({ now: () => (now ?? Date.now()) + stage.later })
if (carried) hydrate(kernel, carried)
const mount = await mounts[driver]!()
mount({
  kernel,
  page: scenes[scene] ?? { parts: [] },
  scene,
  onShow(id) {
    stage.shown.push(id)
    stage.first[id] ??= document.getElementById(id)!.textContent
  },
  target: document.getElementById('root')!,
})
