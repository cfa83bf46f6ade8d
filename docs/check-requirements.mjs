// Holds docs/requirements.md to the tests: every row names tests that exist and run, or says that it is open.
// `node docs/check-requirements.mjs` prints what is wrong and fails.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const rows = { R: 22, G: 10, D: 22 }
const open = '*open*'

/**
 * Gives what is wrong, a line each. `read` gives the text of a file by its path from the root, `undefined` if there is none.
 */
export function problemsOf(markdown, read) {
  const problems = []
  const expected = Object.entries(rows).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, i) => `${letter}${i + 1}`),
  )
  const found = []
  for (const [index, line] of markdown.split('\n').entries()) {
    const at = `docs/requirements.md:${index + 1}`
    const id = line.match(/^\|\s*([A-Z]\d+)\s*\|/)?.[1]
    if (!id) {
      if (line.includes(open)) problems.push(`${at}: ${open} stands only in the third column of a row`)
      continue
    }
    found.push(id)
    const cells = cellsOf(line)
    if (cells.length !== 3) {
      problems.push(`${at}: ${id} has ${cells.length} columns, not | id | requirement | tests |`)
      continue
    }
    const [, requirement, tests] = cells
    if (!requirement) problems.push(`${at}: ${id} does not say what must hold`)
    if (requirement.includes(open)) problems.push(`${at}: ${id} says ${open} in its second column`)
    if (tests !== open) problems.push(...testProblems(tests, read).map(problem => `${at}: ${id} ${problem}`))
  }
  for (const id of expected.filter(id => !found.includes(id)))
    problems.push(`docs/requirements.md: row ${id} is missing`)
  for (const id of new Set(found)) {
    if (!expected.includes(id)) problems.push(`docs/requirements.md: there is no requirement ${id}`)
    if (found.indexOf(id) !== found.lastIndexOf(id))
      problems.push(`docs/requirements.md: row ${id} stands there twice`)
  }
  return problems
}

/** The cells of a row; `\|` is text, as GitHub reads it. */
function cellsOf(line) {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim())
}

function testProblems(cell, read) {
  const references = [...cell.matchAll(/`([^`]+)`/g)].map(match => match[1])
  const rest = cell.replace(/`[^`]+`/g, '').replace(/[\s,]/g, '')
  if (references.length === 0 || rest)
    return [
      `names tests as \`path/TestFile.java#method\` or \`path/x.test.ts#C4\`, separated by commas, or says ${open}`,
    ]
  return references.flatMap(reference => {
    const [path, name, ...more] = reference.split('#')
    if (!path || !name || more.length) return [`names ${reference}, which is no path#test`]
    const text = read(path)
    if (text === undefined) return [`names ${path}, which does not exist`]
    const state = path.endsWith('.java') ? javaTest(text, name) : scriptTest(text, name)
    return state === 'runs' ? [] : [`names ${reference}, which ${state}`]
  })
}

/** A method with an annotation of JUnit or jqwik, which is looked for between it and the member before it. */
function javaTest(text, method) {
  const methods = [...text.matchAll(new RegExp(`\\b(?:void|boolean|\\w+<.*>)\\s+${method}\\s*\\(`, 'g'))]
  if (methods.length === 0) return 'does not exist'
  const test = methods
    .map(({ index }) => text.slice(0, index))
    .map(before => before.slice(Math.max(...['}\n', ';\n', '{\n\n'].map(end => before.lastIndexOf(end))) + 1))
    .find(head => /@(Test|ParameterizedTest|RepeatedTest|TestFactory|Property|Example)\b/.test(head))
  if (test === undefined) return 'is no test'
  return /@Disabled\b/.test(test) ? 'is disabled' : 'runs'
}

/** A `test` or `it` whose title is the name or begins with it as a word of its own; in a table, a row that begins so. */
function scriptTest(text, name) {
  const named = titles(text).filter(
    ({ title }) => title === name || (title.startsWith(name) && !/\w/.test(title[name.length])),
  )
  if (named.length === 0) return 'does not exist'
  return named.some(({ modifiers }) => !/\.(skip|todo|fixme|fails)\b/.test(modifiers))
    ? 'runs'
    : 'is disabled'
}

const string = /(['"`])((?:\\.|(?!\1)[^\\])*)\1/y

/** Every title with what is put to `test` or `it`; where a table gives the titles, those. */
function titles(text) {
  const found = []
  for (const { 0: start, 1: modifiers, index } of text.matchAll(/\b(?:test|it)((?:\.\w+)*)\(\s*/g)) {
    let at = index + start.length
    let table = ''
    if (modifiers.endsWith('.each')) {
      const end = closing(text, index + start.indexOf('('))
      table = text.slice(at, end)
      at = end + (text.slice(end).match(/^\)\(\s*/)?.[0].length ?? 0)
    }
    string.lastIndex = at
    const title = string.exec(text)?.[2]
    if (title === undefined) continue
    const rows = title.startsWith('%s')
      ? [...table.matchAll(/\[\s*(['"`])(.*?)\1/gs)].map(row => row[2])
      : [title]
    found.push(...rows.map(row => ({ title: row, modifiers })))
  }
  return found
}

/** Where the bracket at `open` is closed; brackets in texts do not count. */
function closing(text, open) {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    string.lastIndex = at
    if (string.test(text)) at = string.lastIndex - 1
    else if ('([{'.includes(text[at])) depth++
    else if (')]}'.includes(text[at]) && --depth === 0) return at
  }
  return text.length
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)))
  const read = path => {
    try {
      return readFileSync(join(root, path), 'utf8')
    } catch {
      return undefined
    }
  }
  const problems = problemsOf(read('docs/requirements.md') ?? '', read)
  for (const problem of problems) console.error(problem)
  if (problems.length) process.exit(1)
  console.log('docs/requirements.md: every row is open or names tests that exist')
}
