// Reads the case files: README.md says how they are written.

/**
 * Gives the cases of a file in their order: `{ name, exchanges: [{ request, answer }] }`, one for each row where a case has
 * a table. Throws, naming the case, where the text is none.
 */
export function parseCases(text) {
  const [, ...sections] = `\n${text.replaceAll('\r', '')}`.split('\n## ')
  return sections.flatMap(section => {
    const [title, ...lines] = section.split('\n').filter(line => !/^#( |$)/.test(line))
    return parseCase(title, lines)
  })
}

function parseCase(title, lines) {
  const tableAt = lines.findIndex(line => line.startsWith('|'))
  const table = tableAt < 0 ? [] : lines.splice(tableAt).filter(line => line !== '')
  return rows(table).map(row => {
    // `<column>` stands for the row's cell
    const fill = text => row.reduce((filled, [column, cell]) => filled.replaceAll(`<${column}>`, cell), text)
    const cells = row.length ? ` (${row.map(([, cell]) => cell).join(', ')})` : ''
    const name = fill(title) + cells
    return { name, exchanges: split(lines.map(fill), '---').map(part => parseExchange(part, name)) }
  })
}

function parseExchange(lines, name) {
  const arrow = lines.findIndex(line => line.startsWith('=> '))
  if (arrow < 0) throw new Error(`"${name}": an exchange has a line "=> status"`)
  const request = parseMessage(lines.slice(0, arrow), name)
  const answer = parseMessage(lines.slice(arrow), name)
  if (!/^[A-Za-z]+ \S/.test(request.start))
    throw new Error(`"${name}": a request begins with its method and target`)
  if (!/^=> (\d\d\d|4xx)(?: [A-Z_]+)?(?: at \[.*\])?$/.test(answer.start))
    throw new Error(`"${name}": "${answer.start}" is no expected status`)
  return { request, answer }
}

/** A first line, headers, and after an empty line the body. */
function parseMessage(lines, name) {
  const [start = '', ...rest] = trim(lines)
  const blank = rest.indexOf('')
  const headers = (blank < 0 ? rest : rest.slice(0, blank)).map(line => {
    const colon = line.indexOf(':')
    if (colon < 1) throw new Error(`"${name}": "${line}" is no header; an empty line stands before a body`)
    return [line.slice(0, colon), line.slice(colon + 1).trim()]
  })
  return { start, headers, body: blank < 0 ? '' : rest.slice(blank + 1).join('\n') }
}

/** The rows of a table as pairs of column and cell; a single row without cells where there is no table. */
function rows(table) {
  if (table.length === 0) return [[]]
  const [head, ...rest] = table.map(line =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map(cell => cell.trim().replaceAll('\\|', '|')),
  )
  return rest
    .filter(row => !row.every(cell => /^-+$/.test(cell)))
    .map(row => head.map((column, i) => [column, row[i]]))
}

function split(lines, separator) {
  const parts = [[]]
  for (const line of lines) line === separator ? parts.push([]) : parts.at(-1).push(line)
  return parts
}

function trim(lines) {
  const first = lines.findIndex(line => line !== '')
  const last = lines.findLastIndex(line => line !== '')
  return first < 0 ? [] : lines.slice(first, last + 1)
}
