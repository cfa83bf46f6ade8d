import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCases } from './parse.mjs'

test('a case has its requests and answers', () => {
  const [first, second] = parseCases(
    '# Title\n# prose\n\n## one\nPOST call/\nAs: ann\n\n{"a":\n1}\n=> 400 BAD_REQUEST at ["a"]\n---\nGET session/\n=> 200\nETag: x\n\n## two\nGET a/\n=> 204\n',
  )
  assert.deepEqual(first, {
    name: 'one',
    exchanges: [
      {
        request: { start: 'POST call/', headers: [['As', 'ann']], body: '{"a":\n1}' },
        answer: { start: '=> 400 BAD_REQUEST at ["a"]', headers: [], body: '' },
      },
      {
        request: { start: 'GET session/', headers: [], body: '' },
        answer: { start: '=> 200', headers: [['ETag', 'x']], body: '' },
      },
    ],
  })
  assert.equal(second.name, 'two')
})

test('a table makes a case of each row', () => {
  const cases = parseCases(
    '## is <a>\nGET ctx/<a>/\n=> <b>\n\n| a | b |\n| --- | --- |\n| x\\|y | 200 |\n| | 404 NOT_FOUND |\n',
  )
  assert.deepEqual(
    cases.map(({ name, exchanges: [{ request, answer }] }) => [name, request.start, answer.start]),
    [
      ['is x|y (x|y, 200)', 'GET ctx/x|y/', '=> 200'],
      ['is  (, 404 NOT_FOUND)', 'GET ctx//', '=> 404 NOT_FOUND'],
    ],
  )
})

for (const [what, text] of [
  ['no answer', '## a\nGET session/\n'],
  ['no request', '## a\n=> 200\n'],
  ['an unknown status', '## a\nGET session/\n=> fine\n'],
  ['a line that is no header', '## a\nGET session/\nno header\n=> 200\n'],
])
  test(`${what} is a mistake that names the case`, () => assert.throws(() => parseCases(text), /"a"/))
