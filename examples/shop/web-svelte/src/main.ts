import { createKernel } from 'mizan-runtime'
import { clearHead, takeOver } from 'shop-web-shared/rendered'
import 'shop-web-shared/styles.css'
import { hydrate, mount } from 'svelte'
import App from './app.svelte'
import { schema } from './generated/index.ts'

const kernel = createKernel({ schema })
const { root: target, rendered } = takeOver(kernel)

if (rendered) hydrate(App, { target, props: { kernel } })
else {
  clearHead()
  mount(App, { target, props: { kernel } })
}
