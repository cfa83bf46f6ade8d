import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export const src = join(import.meta.dirname, '..', 'src')

/** The text of the mutant's file with the fault in it. Throws unless what it replaces is there exactly once. */
export function mutated({ name, file, was, becomes }) {
  const parts = readFileSync(join(src, file), 'utf8').split(was)
  if (parts.length !== 2)
    throw new Error(`${name}: ${file} holds its text ${parts.length - 1} times, not once:\n${was}`)
  return parts.join(becomes)
}

const testFiles = readdirSync(src)
  .filter(file => file.endsWith('.test.ts') && !file.includes('.fuzz.'))
  .map(file => [file, readFileSync(join(src, file), 'utf8')])

const escaped = words => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Finds the words in a test's name; other lines may stand before them. */
export const pattern = words => `\\b${escaped(words)}\\b`

/** The test files with a test of such a name; but the schedules, which take too long. */
export const filesWith = words =>
  testFiles
    .filter(([, text]) => new RegExp(`['"\`]([A-Z]\\d+ )*${escaped(words)}\\b`).test(text))
    .map(([file]) => file)
