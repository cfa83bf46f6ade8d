// What the client packages weigh, minified and gzipped; fails over budget. 1 kB is 1,000 bytes.
// Where behaviour needs more than the budget, an allowance says up to where
// (docs/decisions/0020-the-kernel-outgrew-its-budget.md, 0101-forms-outgrew-their-budget.md).
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('../../', import.meta.url))
const source = {
  'mizan-runtime': `${root}packages/mizan-runtime/src/index.ts`,
  'mizan-runtime/hydration': `${root}packages/mizan-runtime/src/hydration.ts`,
  'mizan-runtime/upload': `${root}packages/mizan-runtime/src/upload.ts`,
  'mizan-react': `${root}packages/mizan-react/src/index.ts`,
  'mizan-vue': `${root}packages/mizan-vue/src/index.ts`,
  'mizan-svelte': `${root}packages/mizan-svelte/src/index.ts`,
  'mizan-edge': `${root}packages/mizan-edge/src/index.ts`,
  'mizan-runtime/validation': `${root}packages/mizan-runtime/src/validation.ts`,
  'mizan-forms': `${root}packages/mizan-forms/src/index.ts`,
  'mizan-forms/react': `${root}packages/mizan-forms/src/react.ts`,
  'mizan-forms/vue': `${root}packages/mizan-forms/src/vue.ts`,
  'mizan-forms/svelte': `${root}packages/mizan-forms/src/svelte.ts`,
}
const adapters = ['mizan-runtime', 'mizan-react', 'mizan-vue', 'mizan-svelte']
const frameworks = [/^react($|\/)/, /^vue($|\/)/, /^svelte($|\/)/]

/** Bytes of a bundle of `code`; `external` packages are left out of it. */
async function weigh(code, external = []) {
  const bundle = await rolldown({
    input: 'entry',
    external: [...frameworks, ...external],
    plugins: [
      {
        name: 'entry',
        resolveId: id => (id === 'entry' ? id : external.includes(id) ? null : source[id]),
        load: id => (id === 'entry' ? code : null),
      },
    ],
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    onLog: () => {},
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true, comments: false })
  return gzipSync(output[0].code, { level: 9 }).length
}

const runtime = `export { createKernel, createMutation, MizanError } from 'mizan-runtime'`
const whole = await weigh(runtime)
const forms = await weigh(`export * from 'mizan-forms'`, adapters)
/** An adapter's part of forms. */
const part = async name =>
  (await weigh(`export * from 'mizan-forms'; export * from 'mizan-forms/${name}'`, adapters)) - forms

const rows = [
  ['runtime', whole, 5_500, 6_700],
  [
    'runtime/hydration',
    (await weigh(`${runtime}; export { hydrate, pageData } from 'mizan-runtime/hydration'`)) - whole,
    350,
  ],
  ['runtime/upload', (await weigh(`${runtime}; export * from 'mizan-runtime/upload'`)) - whole, 600],
  ['react', await weigh(`export * from 'mizan-react'`, ['mizan-runtime']), 1_000],
  ['vue', await weigh(`export * from 'mizan-vue'`, ['mizan-runtime']), 1_200],
  ['svelte', await weigh(`export * from 'mizan-svelte'`, ['mizan-runtime']), 1_050],
  ['forms', forms, 2_500, 7_550],
  ['forms/react', await part('react'), 500],
  ['forms/vue', await part('vue'), 500],
  ['forms/svelte', await part('svelte'), 500],
  ['edge', await weigh(`export * from 'mizan-edge'`), 1_000],
  [
    'React, all in',
    await weigh(
      `export * from 'mizan-runtime'; export { hydrate, pageData } from 'mizan-runtime/hydration'; export * from 'mizan-react'`,
    ),
    6_500,
    7_820,
  ],
]

for (const [name, bytes, budget, allowed = budget] of rows) {
  const verdict =
    bytes > allowed
      ? '  TOO LARGE'
      : bytes > budget
        ? `  over by ${bytes - budget} B, ${allowed} B allowed`
        : ''
  console.log(`${name.padEnd(20)} ${String(bytes).padStart(6)} B of ${budget}${verdict}`)
  if (bytes > allowed) process.exitCode = 1
}
