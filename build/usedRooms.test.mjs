// A module or package exists because someone installs it: an example, an integration, or a reader of the guide.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')
const read = (...path) => readFileSync(join(root, ...path), 'utf8')
const skipped = /(^|\/)(node_modules|target|dist|generated)(\/|$)/

/** The files below a folder that have one of these names. */
const filesNamed = (folder, names) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter(path => !skipped.test(path) && names.includes(path.split('/').at(-1)))
    .map(path => join(folder, path))

const guides = ['README.md', ...readdirSync(join(root, 'docs/guide')).map(name => join('docs/guide', name))]

/** What each pom and package.json of those who use Mizan installs, and what the guide tells its readers to install. */
const installs = [
  ...['examples', 'integrations'].flatMap(folder =>
    filesNamed(folder, ['pom.xml', 'package.json']).map(path => ({
      path,
      names: installed(path, read(path)),
    })),
  ),
  ...guides.map(path => ({ path, names: documented(read(path)) })),
]

function installed(path, text) {
  if (path.endsWith('pom.xml')) return artifacts(text)
  const { dependencies = {}, devDependencies = {} } = JSON.parse(text)
  return Object.keys({ ...dependencies, ...devDependencies })
}

function artifacts(xml) {
  return [...xml.matchAll(/<groupId>dev\.mizan<\/groupId>\s*<artifactId>([\w-]+)</g)].map(([, name]) => name)
}

function documented(markdown) {
  const blocks = [...markdown.matchAll(/^ *```\w*\n([\s\S]*?)^ *```/gm)].map(([, block]) => block)
  return [
    ...blocks.flatMap(artifacts),
    ...blocks.flatMap(block => [...block.matchAll(/'dev\.mizan:([\w-]+):/g)].map(([, name]) => name)),
    ...[...markdown.matchAll(/npm install ([^\n`]*)/g)].flatMap(([, names]) =>
      names.split(' ').map(name => name.match(/^(?:\.\/)?([a-z-]+?)(?:-\d[\w.]*\.tgz)?$/)?.[1]),
    ),
  ]
}

const rooms = [
  ...readdirSync(join(root, 'java'))
    .filter(name => existsSync(join(root, 'java', name, 'pom.xml')))
    .map(name => ({ room: `java/${name}`, name })),
  ...readdirSync(join(root, 'packages'))
    .filter(name => existsSync(join(root, 'packages', name, 'package.json')))
    .map(name => ({
      room: `packages/${name}`,
      name: JSON.parse(read('packages', name, 'package.json')).name,
    })),
]

test('there are modules and packages to look for', () => {
  assert.ok(
    rooms.some(({ name }) => name === 'mizan-core') && rooms.some(({ name }) => name === 'mizan-runtime'),
  )
})

for (const { room, name } of rooms)
  test(`somebody installs ${room}`, () => {
    assert.ok(
      installs.some(({ names }) => names.includes(name)),
      `no example, no integration and no page of the guide installs ${name}; show who needs it, or remove it`,
    )
  })
