// Holds what would be published of packages/* to what an application that installs it expects.
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { after, describe, test } from 'node:test'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

const root = join(import.meta.dirname, '..')
const MAX_BYTES = 40_000
/** Resolutions of modules that are not ESM: the packages have nothing for them. */
const NOT_ESM = ['node10', 'node16-cjs']

const manifests = readdirSync(join(root, 'packages'))
  .map(folder => join(root, 'packages', folder, 'package.json'))
  .filter(existsSync)
  .map(file => JSON.parse(readFileSync(file, 'utf8')))
  .filter(manifest => !manifest.private)

const folder = mkdtempSync(join(tmpdir(), 'mizan-packages-'))
after(() => rmSync(folder, { recursive: true }))

const packed = JSON.parse(
  execFileSync(
    'npm',
    [
      'pack',
      '--json',
      '--ignore-scripts',
      '--pack-destination',
      folder,
      ...manifests.flatMap(({ name }) => ['-w', name]),
    ],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  ),
)

for (const manifest of manifests) {
  const { name } = manifest
  const { filename, size } = packed.find(item => item.name === name)
  const tarball = readFileSync(join(folder, filename))
  const installed = join(folder, 'node_modules', name)
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', installed, '--strip-components=1'])

  describe(name, () => {
    test('passes publint --strict', async () => {
      const buffer = tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength)
      const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true })
      assert.deepEqual(
        messages.map(message => formatMessage(message, pkg)),
        [],
      )
    })

    test('passes attw --pack --profile esm-only', async () => {
      const { types, problems } = await checkPackage(createPackageFromTarballData(tarball))
      assert.ok(types, 'there are no types')
      assert.deepEqual(
        problems.filter(({ resolutionKind }) => !NOT_ESM.includes(resolutionKind)),
        [],
      )
    })

    test('is ESM only, without dependencies, for Node 20 and newer', () => {
      const { type, dependencies, engines, exports } = manifest
      assert.deepEqual(
        { type, dependencies, engines },
        { type: 'module', dependencies: undefined, engines: { node: '>=20' } },
      )
      assert.doesNotMatch(JSON.stringify(exports), /"require"|\.cjs"/)
    })

    test(`weighs ${MAX_BYTES} bytes at most as it is published`, () =>
      assert.ok(size <= MAX_BYTES, `${size} bytes`))

    test('has no `any` in its types', () => {
      const types = readdirSync(installed, { recursive: true }).filter(file => file.endsWith('.d.ts'))
      assert.ok(types.length)
      for (const file of types) {
        const code = readFileSync(join(installed, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '')
        assert.doesNotMatch(code, /\bany\b/, file)
      }
    })
  })
}

/** Not the one that npm's scripts run on. */
const [node] = process.env.PATH.split(delimiter)
  .filter(path => !path.includes('node_modules') && !path.includes('node-gyp-bin'))
  .map(path => join(path, 'node'))
  .filter(existsSync)

test("all run, as installed, on this machine's Node", () => {
  for (const framework of ['react', 'react-dom', 'vue', 'svelte', 'vite'])
    symlinkSync(join(root, 'node_modules', framework), join(folder, 'node_modules', framework))
  const entries = manifests.flatMap(({ name, exports }) => Object.keys(exports).map(path => join(name, path)))
  const script = `
    ${entries.map(entry => `await import('${entry}')`).join('\n')}
    const { createKernel } = await import('mizan-runtime')
    const kernel = createKernel({ server: true, fetch: async () => new Response('{"slot":1}') })
    const { slot } = await kernel.fetchContext({ name: 'context', params: {}, slots: ['slot'] })
    console.log(parseInt(process.versions.node) >= 20 && slot)`
  const output = execFileSync(node, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' })
  assert.equal(output, '1\n')
})
