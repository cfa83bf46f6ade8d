// Runs the tests that each mutant names against it. Fails below 90 % killed. `npm run mutants [part of a name]`
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mutants } from './mutants.mjs'
import { filesWith, mutated, pattern, src } from './source.mjs'

const LEAST = 0.9
/** Ms that the tests of a mutant may take; one that takes longer counts as survived. */
const PATIENCE = 300_000

const part = process.argv[2] ?? ''
const chosen = mutants.filter(({ name }) => name.includes(part))
const folder = mkdtempSync(join(tmpdir(), 'mizan-mutants-'))
const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')))

/** The names of the tests that failed and passed; none where they did not run to an end. */
async function test(names, mutant) {
  const report = join(folder, 'report.json')
  rmSync(report, { force: true })
  const files = [...new Set(names.flatMap(filesWith))].map(file => join('src', file))
  const options = [
    `--config=${join(import.meta.dirname, 'vitest.config.ts')}`,
    `--testNamePattern=${names.map(pattern).join('|')}`,
    '--reporter=json',
    `--outputFile=${report}`,
    '--no-file-parallelism',
  ]
  const child = spawn(process.execPath, [vitest, 'run', ...files, ...options], {
    cwd: join(src, '..'),
    env: { ...process.env, MIZAN_MUTANT: mutant ?? '' },
    stdio: 'ignore',
    timeout: PATIENCE,
  })
  await new Promise(resolve => child.once('exit', resolve))
  if (!existsSync(report)) return { failed: [], passed: [] }
  const results = JSON.parse(readFileSync(report, 'utf8')).testResults.flatMap(file => file.assertionResults)
  const titles = status => results.filter(test => test.status === status).map(({ title }) => title)
  return { failed: titles('failed'), passed: titles('passed') }
}

try {
  for (const mutant of chosen) mutated(mutant)
  const all = [...new Set(chosen.flatMap(({ killedBy }) => killedBy))]
  const { failed, passed } = await test(all)
  if (failed.length || !passed.length)
    throw new Error(`Without any mutant these tests fail:\n${failed.join('\n')}`)
  console.log(`${chosen.length} mutants; ${passed.length} tests are named and pass without them\n`)

  let killed = 0
  for (const mutant of chosen) {
    const { failed, passed } = await test(mutant.killedBy, mutant.name)
    if (failed.length) killed++
    const verdict = failed.length
      ? `killed by ${failed[0]}${failed.length > 1 ? ` (and ${failed.length - 1} more)` : ''}`
      : passed.length
        ? 'SURVIVED'
        : 'SURVIVED: its tests did not run to an end'
    console.log(`${mutant.name.padEnd(56)} ${verdict}`)
  }
  const share = killed / chosen.length
  console.log(`\n${killed} of ${chosen.length} killed: ${(100 * share).toFixed(1)} %`)
  if (!(share >= LEAST)) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}
