import { createKernel } from 'mizan-runtime'
import { dehydrate, type HydrationPayload } from 'mizan-runtime/hydration'
import { renderReact } from 'mizan-ssr-worker/react'
import { renderSvelte } from 'mizan-ssr-worker/svelte'
import { renderVue } from 'mizan-ssr-worker/vue'
import { renderToString as reactToString } from 'react-dom/server'
import { render as renderComponent } from 'svelte/server'
import type { Component } from 'svelte'
import { renderToString as vueToString } from 'vue/server-renderer'
import RuneRead from '../../drivers/svelte/RuneRead.svelte'
import StoreRead from '../../drivers/svelte/StoreRead.svelte'
import {
  cartContext,
  productContext,
  reviewsContext,
} from '../../../packages/mizan-react/test/generated/index.ts'
import type { OnShow, ReadPart } from '../../page.ts'
import type { Content } from './mounts.ts'
import { tree } from './reactTree.tsx'
import SceneParts from './Scene.svelte'
import { scenes, type Carried } from './scenes.ts'
import { app } from './vueTree.ts'

type ReadComponent = Component<{ part: ReadPart; onShow: OnShow }>

const reads: Record<string, ReadComponent> = { 'Svelte stores': StoreRead, 'Svelte runes': RuneRead }

/** What a Java server has rendered of a page that carries this: by its worker. */
export async function render(carried: Carried): Promise<string> {
  const { driver, scene, now } = carried.page.props
  const config = { now: () => now }
  const content = ({ kernel }: Pick<Content, 'kernel'>): Content => ({
    kernel,
    page: scenes[scene]!,
    scene,
    onShow() {},
  })
  const renderPage = driver.startsWith('React')
    ? renderReact(context => tree(content(context), driver.endsWith('StrictMode')), config)
    : driver === 'Vue'
      ? renderVue(context => app(content(context), true), config)
      : renderSvelte(
          context => ({
            component: SceneParts,
            props: { ...content(context), Read: reads[driver]! },
          }),
          config,
        )
  const rendered = await renderPage({ ...carried.page, props: { ...carried.page.props } }, carried)
  return rendered!.body
}

/** What another host does for a request: reads with a kernel of its own, renders, and gives the page what was read. */
export async function renderReading(
  driver: string,
  fetch: (url: string) => Promise<Response>,
): Promise<{ html: string; payload: HydrationPayload }> {
  const kernel = createKernel({ server: true, fetch: url => fetch(String(url)) })
  const content: Content = { kernel, page: scenes['rendered']!, scene: 'rendered', onShow() {} }
  await Promise.all([
    kernel.prefetch(productContext, { productId: 5 }),
    kernel.prefetch(reviewsContext, { productId: 5 }),
    kernel.prefetch(cartContext),
  ])
  const html =
    driver === 'React'
      ? reactToString(tree(content, false))
      : driver === 'Vue'
        ? await vueToString(app(content, true))
        : renderComponent(SceneParts, { props: { ...content, Read: reads[driver]! } }).body
  return { html, payload: dehydrate(kernel) }
}
