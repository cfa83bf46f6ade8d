// @vitest-environment node
import { render } from 'svelte/server'
import { expect, it } from 'vitest'
import Root from '../test/components/Root.svelte'
import StockRunes from '../test/components/StockRunes.svelte'
import { lab } from '../../mizan-runtime/src/testing/lab.ts'

it('I9 a server render reads from the kernel that is provided to it', async () => {
  const { kernel } = lab({ server: true })
  expect(render(Root, { props: { kernel, component: StockRunes, productId: 5 } }).body).toContain('loading')
})
