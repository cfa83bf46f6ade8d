import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brokenRules } from './rules.mjs'

const known = { schema: 'abc' }
const get = { start: 'GET ctx/product/' }
const json = ['Content-Type', 'application/json']
const publicRead = [json, ['Cache-Control', 'no-cache']]
const refused = [json, ['Cache-Control', 'no-store'], ['X-Mizan-Schema', 'abc']]
const envelope = '{"error":{"code":"A","message":"m"}}'
const answer = (status, body, headers) => ({ status, headers, body: Buffer.from(body) })
const broken = (got, request = get) => brokenRules(request, got, known)

test('good answers break no rule', () => {
  assert.deepEqual(broken(answer(200, '{}', publicRead)), [])
  assert.deepEqual(broken(answer(404, envelope, refused)), [])
  assert.deepEqual(broken({ ...answer(200, '', publicRead), isHead: true }), [])
  assert.deepEqual(broken(answer(304, '', [['Cache-Control', 'no-cache']])), [])
})

for (const [what, got] of [
  ['a body with 304', answer(304, '{}', [['Cache-Control', 'no-cache']])],
  ['another length', answer(200, '{}', [...publicRead, ['Content-Length', '3']])],
  [
    'another type',
    answer(200, '{}', [
      ['Content-Type', 'text/html'],
      ['Cache-Control', 'no-cache'],
    ]),
  ],
  ['bytes that are not UTF-8', answer(200, Buffer.from([0x22, 0xff, 0x22]), publicRead)],
  ['a public answer that names the schema', answer(200, '{}', [...publicRead, ['X-Mizan-Schema', 'abc']])],
  ['a private answer without the schema', answer(200, '{}', [json, ['Cache-Control', 'private, no-cache']])],
  ['another schema', answer(200, '{}', [json, ['Cache-Control', 'no-store'], ['X-Mizan-Schema', 'abd']])],
  ['a public answer with an identity', answer(200, '{}', [...publicRead, ['X-Mizan-Identity', '-']])],
  ['Vary: Cookie', answer(200, '{}', [...publicRead, ['Vary', 'Accept-Encoding, Cookie']])],
  ['a cookie from a read', answer(200, '{}', [...publicRead, ['Set-Cookie', 'a=b']])],
  ['an error that may be stored', answer(404, envelope, publicRead)],
  ['an error with an ETag', answer(404, envelope, [...refused, ['ETag', 'x']])],
  ['an error that repeats what was sent', answer(404, envelope.replace('"m"', '"s3cr3t"'), refused)],
  ['an error without a message', answer(404, '{"error":{"code":"A"}}', refused)],
  ['an error with a foreign member', answer(404, envelope.replace('}}', '},"trace":[]}'), refused)],
  ['401 with a dialog', answer(401, envelope, [...refused, ['WWW-Authenticate', 'Basic realm="x"']])],
  ['405 without Allow', answer(405, envelope, refused)],
])
  test(`${what} breaks one rule`, () => assert.equal(broken(got).length, 1))

test('an answer without Cache-Control breaks a rule', () => {
  assert.ok(broken(answer(200, '{}', [json])).includes('rule: it says how it may be cached'))
})
