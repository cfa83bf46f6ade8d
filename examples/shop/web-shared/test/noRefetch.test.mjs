import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findings } from '../scripts/noRefetch.mjs'

let root
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shop-'))
  for (const folder of ['pages', 'parts', 'generated']) mkdirSync(join(root, folder))
})
afterEach(() => rmSync(root, { recursive: true }))

const file = (path, text) => writeFileSync(join(root, path), text)

it.each([
  'const { refetch } = useCart()',
  'read.refetch()',
  'kernel.invalidate(cartContext)',
  'kernel.setData(cartContext, {}, cart)',
  'await kernel.fetchContext(cartContext)',
])('finds "%s" on a page', text => {
  file('pages/cartPage.tsx', `\n${text}`)
  expect(findings(root)).toEqual([`${join(root, 'pages/cartPage.tsx')}:2: ${text}`])
})

it.each(['pages/cartPage.tsx', 'pages/cartPage.vue', 'pages/cartPage.svelte', 'account.ts'])(
  'reads %s',
  path => {
    file(path, 'read.refetch()')
    expect(findings(root)).toEqual([`${join(root, path)}:1: read.refetch()`])
  },
)

it.each(['parts/failure.tsx', 'parts/readFailure.vue', 'parts/readFailure.svelte'])(
  'lets %s try again',
  path => {
    file(path, 'read.refetch()')
    expect(findings(root)).toEqual([])
  },
)

it('lets the generated client be', () => {
  file('generated/cart.ts', 'refetch')
  expect(findings(root)).toEqual([])
})

const shop = join(import.meta.dirname, '../..')

it.each(readdirSync(shop).filter(name => name.startsWith('web-')))('finds nothing in %s', frontEnd => {
  expect(findings(join(shop, frontEnd, 'src'))).toEqual([])
})
