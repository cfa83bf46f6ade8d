import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')
const guide = join(root, 'docs', 'guide')

/** The same lines, whatever their indentation. */
const flat = code => code.replace(/^[ \t]+/gm, '')

/** The first line that is no annotation. */
const title = code =>
  flat(code)
    .split('\n')
    .find(line => line && !line.startsWith('@'))

const tests = ['java', 'examples/shop/src', 'integrations'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true })
    .filter(name => /(^|src\/)test\/java\/.*\.java$/.test(name))
    .map(name => flat(readFileSync(join(root, folder, name), 'utf8'))),
)

// Pages whose Java the build's tests hold. Elsewhere it is part of the README's example, or a single line.
for (const page of ['operations.md', 'testing.md', 'edge.md', 'server-rendering.md'])
  for (const [, code] of readFileSync(join(guide, page), 'utf8').matchAll(/^```java\n([\s\S]*?)^```/gm))
    test(`a test holds what ${page} shows: ${title(code)}`, () =>
      assert.ok(
        tests.some(source => source.includes(flat(code))),
        'no test holds these lines; change it or the page until they agree',
      ))

const applications = ['nuxt', 'sveltekit'].flatMap(host =>
  readdirSync(join(root, 'integrations', host), { recursive: true })
    .filter(name => /\.(ts|svelte)$/.test(name) && !/(^|\/)(node_modules|generated|\.[^/]+)\//.test(name))
    .map(name => flat(readFileSync(join(root, 'integrations', host, name), 'utf8'))),
)
for (const [, code] of readFileSync(join(guide, 'other-hosts.md'), 'utf8').matchAll(
  /^```ts\n([\s\S]*?)^```/gm,
)) {
  const [path, ...lines] = flat(code).split('\n')
  test(`an application has what other-hosts.md shows of ${path}`, () =>
    assert.ok(
      applications.some(source => source.includes(lines.join('\n'))),
      'no application holds these lines; change it or the page until they agree',
    ))
}

for (const page of readdirSync(guide))
  test(`every page that ${page} links to is there`, () => {
    const links = [...readFileSync(join(guide, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
    assert.deepEqual(
      links.map(([, link]) => link).filter(link => !existsSync(join(dirname(join(guide, page)), link))),
      [],
    )
  })
