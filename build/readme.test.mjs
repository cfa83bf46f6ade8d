import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const example = join(root, 'examples', 'readme')
const sources = readdirSync(example, { recursive: true })
  .filter(name => /^(src|web)\/.*\.(java|tsx)$/.test(name) && !name.includes('generated'))
  .map(name => readFileSync(join(example, name), 'utf8'))

const blocks = [...readme.matchAll(/^```(?:java|tsx)\n([\s\S]*?)^```/gm)].map(([, code]) => code)

test('the README shows code', () => assert.ok(blocks.length > 5))

for (const code of blocks)
  test(`the build compiles what the README shows: ${code.trim().split('\n')[0]}`, () =>
    assert.ok(
      sources.some(source => source.includes(code)),
      'examples/readme holds no such lines; change it or the README until they agree',
    ))

test('every page and picture that the README links to is there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link)
  assert.deepEqual(
    links.filter(link => !existsSync(join(root, link))),
    [],
  )
})
