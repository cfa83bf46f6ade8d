import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesIn, table } from './lineTable.mjs'

const behaviours = '## A. States\nA1 begins\nA2 | goes on\nF1 later'
const later = /^F\d+$/

test('names of tests begin with one or more lines', () => {
  const source = `it('A1 begins', …); it.each([["A2 A3 goes"]]); it(\`X5 B12 x\`); const other = 'A4'; it('is A5 not')`
  assert.deepEqual(linesIn(source), ['A1', 'A2', 'A3', 'B12'])
})

test('a line without a test is missing, unless it is yet to come', () => {
  const { missing, text } = table(
    behaviours,
    [{ line: 'A1', file: 'packages/mizan-vue/src/read.test.ts' }],
    later,
  )
  assert.deepEqual(missing, ['A2'])
  assert.match(text, /\| A1 \| begins \| \[vue\/read\]\(\.\.\/packages\/mizan-vue\/src\/read\.test\.ts\) \|/)
  assert.match(text, /\| A2 \| \\\| goes on \| \*later\* \|/)
})

test('a test that names no line is a mistake', () => {
  const { unknown } = table(behaviours, [{ line: 'A9', file: 'x.test.ts' }], later)
  assert.deepEqual(unknown, [{ line: 'A9', file: 'x.test.ts' }])
})
