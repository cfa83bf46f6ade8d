// Proves that no file of the application refetches or invalidates: the server says what a call changed.
// Only the shared error component may read again, when somebody presses "Try again".
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { argv, exit } from 'node:process'

const sources = /\.([jt]sx?|vue|svelte)$/
const allowed = /^parts\/(failure\.tsx|readFailure\.(vue|svelte))$/
const forbidden = /\b(refetch|invalidate|fetchContext|setData)\b/

/** The places, as `file:line: text`, of every use that is not allowed. */
export function findings(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && sources.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => !['generated'].includes(relative(root, file).split('/')[0]))
    .filter(file => !allowed.test(relative(root, file)))
    .flatMap(file =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map((text, index) => `${file}:${index + 1}: ${text.trim()}`)
        .filter(line => forbidden.test(line.slice(line.indexOf(': ')))),
    )
    .sort()
}

if (argv[1]?.endsWith('noRefetch.mjs')) {
  const found = findings(argv[2] ?? 'src')
  for (const line of found) console.error(line)
  if (found.length) {
    console.error('Refetching is the error component’s alone: declare @Affects on the server instead.')
    exit(1)
  }
}
