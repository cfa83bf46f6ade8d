import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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

it('lets the error component try again, and the generated client be', () => {
  file('parts/failure.tsx', 'read.refetch()')
  file('generated/cart.ts', 'refetch')
  expect(findings(root)).toEqual([])
})

it('finds nothing in this application', () => {
  expect(findings(join(import.meta.dirname, '../src'))).toEqual([])
})
