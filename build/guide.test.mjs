import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')
const guide = join(root, 'docs', 'guide')
const java = join(root, 'java')
const tests = readdirSync(java, { recursive: true })
  .filter(name => /src\/test\/java\/.*\.java$/.test(name))
  .map(name => readFileSync(join(java, name), 'utf8'))

// Pages whose Java the build's tests hold. Elsewhere it is part of the README's example, or a single line.
for (const page of ['operations.md'])
  for (const [, code] of readFileSync(join(guide, page), 'utf8').matchAll(/^```java\n([\s\S]*?)^```/gm))
    test(`a test holds what ${page} shows: ${code.trim().split('\n')[0]}`, () =>
      assert.ok(
        tests.some(source => source.includes(code)),
        'no test in java/ holds these lines; change it or the page until they agree',
      ))

for (const page of readdirSync(guide))
  test(`every page that ${page} links to is there`, () => {
    const links = [...readFileSync(join(guide, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
    assert.deepEqual(
      links.map(([, link]) => link).filter(link => !existsSync(join(dirname(join(guide, page)), link))),
      [],
    )
  })
