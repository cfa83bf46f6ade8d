// What the typed paths of a large form cost the compiler: a record of 200 fields in five levels, each field used once by
// `field` and once by `set`, against the same calls on functions that take any text. `node bench/client/formTypes.mjs [rounds]`
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'packages/mizan-forms/target-types')
const rounds = Number(process.argv[2] ?? 5)
const compilers = {
  'TypeScript 7': join(root, 'node_modules/typescript/bin/tsc'),
  'TypeScript 6': join(root, 'conformance/node_modules/typescript/bin/tsc'),
}

const LEVELS = 5
const FIELDS = 40
const scalars = ['number', 'string', 'boolean', "'A' | 'B' | 'C'", 'string | null']

/** 40 fields a level; the next level is an object, or by turns a list of some. */
const types = Array.from({ length: LEVELS }, (_, level) => {
  const fields = Array.from(
    { length: FIELDS },
    (_, at) => `  readonly field${at}: ${scalars[at % scalars.length]}`,
  )
  const next =
    level + 1 < LEVELS
      ? [`  readonly inner: ${level % 2 ? `readonly Level${level + 1}[]` : `Level${level + 1}`}`]
      : []
  return `export interface Level${level} {\n${[...fields, ...next].join('\n')}\n}`
})
const uses = Array.from({ length: LEVELS }, (_, level) => {
  const before = Array.from({ length: level }, (_, above) => (above % 2 ? 'inner.0.' : 'inner.')).join('')
  return Array.from({ length: FIELDS }, (_, at) => {
    const path = `'${before}field${at}'`
    return `form.field(${path})\nform.set(${path}, null)`
  }).join('\n')
})

const plain = `declare const form: { field(path: string): object; set(path: string, value: unknown): void }`
const typed = `import type { Form } from '../src/index.ts'\ndeclare const form: Form<Level0, void>`
const source = declaration => `${declaration}\n${types.join('\n')}\n${uses.join('\n')}\n`

mkdirSync(folder, { recursive: true })
try {
  const projects = { plain: source(`import type {} from '../src/index.ts'\n${plain}`), typed: source(typed) }
  for (const [name, text] of Object.entries(projects)) {
    writeFileSync(join(folder, `${name}.ts`), text)
    writeFileSync(
      join(folder, `${name}.json`),
      JSON.stringify({ extends: '../tsconfig.json', include: undefined, files: [`${name}.ts`] }),
    )
  }
  for (const [compiler, tsc] of Object.entries(compilers)) {
    const times = { plain: [], typed: [] }
    for (let round = 0; round < rounds; round++)
      for (const name of Object.keys(projects)) {
        const started = performance.now()
        execFileSync(process.execPath, [tsc, '-p', `${name}.json`], { cwd: folder, stdio: 'inherit' })
        times[name].push(performance.now() - started)
      }
    const median = all => all.sort((a, b) => a - b)[all.length >> 1]
    const [without, within] = [median(times.plain), median(times.typed)]
    console.log(
      `${compiler}: ${Math.round(without)} ms with plain texts, ${Math.round(within)} ms with typed paths: ${Math.round(within - without)} ms more`,
    )
  }
} finally {
  rmSync(folder, { recursive: true })
}
