import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allCases, loneRequests } from './suite.mjs'

const server = { base: new URL('http://127.0.0.1:1234/api/mizan') }

test('no two cases of a file have one name', () => {
  const names = allCases().map(({ file, name }) => `${file} › ${name}`)
  assert.deepEqual(
    names.filter((name, i) => names.indexOf(name) !== i),
    [],
  )
})

test('nearly every request can be sent by itself, and is bytes of HTTP', () => {
  const lone = loneRequests(server)
  const all = allCases().flatMap(({ exchanges }) => exchanges)
  assert.ok(lone.length > 0.9 * all.length)
  for (const { where, head } of lone)
    assert.match(head.toString('latin1'), /^[A-Z]+ \/[^ ]* HTTP\/1\.1\r\n[^]*\r\n\r\n$/, where)
})
