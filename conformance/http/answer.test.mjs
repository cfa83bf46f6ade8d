import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences } from './answer.mjs'

const answer = (status, body, headers = []) => ({ status, headers, body: Buffer.from(body) })
const expected = (start, body = '', headers = []) => ({ start, headers, body })
const found = (expectation, got, known = {}) => differences(expectation, got, known)

test('members may stand in any order', () => {
  assert.deepEqual(found(expected('=> 200', '{"a":1,"b":[1,2]}'), answer(200, '{"b":[1,2],"a":1}')), [])
})

for (const [what, expectation, got] of [
  ['another status', expected('=> 200'), answer(404, '{}')],
  ['a status outside a class', expected('=> 4xx'), answer(500, '')],
  ['another code', expected('=> 400 BAD_REQUEST'), answer(400, '{"error":{"code":"X"}}')],
  [
    'another path',
    expected('=> 400 A at ["a"]'),
    answer(400, '{"error":{"code":"A","details":{"path":["b"]}}}'),
  ],
  ['no path', expected('=> 400 A at []'), answer(400, '{"error":{"code":"A"}}')],
  ['a missing member', expected('=> 200', '{"a":1}'), answer(200, '{}')],
  ['a further member', expected('=> 200', '{}'), answer(200, '{"a":1}')],
  ['a shorter list', expected('=> 200', '[1,2]'), answer(200, '[1]')],
  ['another type', expected('=> 200', '{"a":1}'), answer(200, '{"a":"1"}')],
  ['null for an object', expected('=> 200', '{"a":{}}'), answer(200, '{"a":null}')],
  ['no JSON', expected('=> 200', '{}'), answer(200, '<html>')],
  ['a missing header', expected('=> 200', '', [['Allow', 'GET']]), answer(200, '')],
  [
    'a header that may not be there',
    expected('=> 200', '', [['ETag', '']]),
    answer(200, '', [['etag', 'x']]),
  ],
  ['another header', expected('=> 200', '', [['ETag', 'x']]), answer(200, '', [['ETag', 'y']])],
  ['other bytes', expected('=> 200', '{"a":1}', [['Body', 'byte for byte']]), answer(200, '{"a": 1}')],
])
  test(`${what} is a difference`, () => assert.equal(found(expectation, got).length, 1))

test('a name is learnt where it stands first, and compared from there on', () => {
  const known = {}
  assert.deepEqual(
    found(
      expected('=> 200', '{"a":"{{x}}"}', [['ETag', 'W/"{{tag}}"']]),
      answer(200, '{"a":"1"}', [['ETag', 'W/"t"']]),
      known,
    ),
    [],
  )
  assert.deepEqual(known, { x: '1', tag: 't' })
  assert.deepEqual(found(expected('=> 200', '{"a":"{{x}}"}'), answer(200, '{"a":"1"}'), known), [])
  assert.equal(found(expected('=> 200', '{"a":"{{x}}"}'), answer(200, '{"a":"2"}'), known).length, 1)
})

test('any value may stand for {{any}}, but there must be one', () => {
  for (const value of ['1', 'null', '{"b":[]}', '"x"'])
    assert.deepEqual(found(expected('=> 200', '{"a":"{{any}}"}'), answer(200, `{"a":${value}}`)), [])
  assert.equal(found(expected('=> 200', '{"a":"{{any}}"}'), answer(200, '{}')).length, 1)
})
