/** The lines that the names of a file's tests begin with: `it('C4 C5 a write …')`, also in rows of a table. `X5` is of `bench/client`. */
export function linesIn(source) {
  const names = source.matchAll(/(['"`])((?:[A-JX]\d{1,2} )+)\S/g)
  return [...names].flatMap(([, , ids]) => ids.trim().split(' ')).filter(line => !line.startsWith('X'))
}

/** The page: each line with the files that hold its tests. `later` matches lines that need none yet. */
export function table(behaviours, tests, later) {
  const missing = []
  const known = new Set()
  const rows = behaviours.split('\n').map(row => {
    const [, line, says] = /^([A-J]\d+) (.*)$/.exec(row) ?? []
    if (!line) return row.startsWith('## ') ? `${row}\n\n| line | says | tests |\n| --- | --- | --- |` : ''
    known.add(line)
    const files = [...new Set(tests.filter(test => test.line === line).map(({ file }) => file))]
    if (!files.length && !later.test(line)) missing.push(line)
    const links = files.map(file => `[${nameOf(file)}](../${file})`).join(', ')
    return `| ${line} | ${says.replaceAll('|', '\\|')} | ${links || '*later*'} |`
  })
  const text = `${head}\n${rows.join('\n')}\n`
  return { text, missing, unknown: tests.filter(({ line }) => !known.has(line)) }
}

const nameOf = file =>
  file
    .replace(/^packages\/mizan-/, '')
    .replace(/(src|suite|specs)\//, '')
    .replace(/\.(test|spec)\.(tsx?|mjs)$/, '')

const head = `<!-- Written by conformance/lines.mjs: do not edit. -->

# What the clients prove

Tests are named by the line that they prove: \`npx vitest run -t 'C4 '\` runs them. The tests of \`conformance/suite\` run for each
adapter (React, React in StrictMode, Vue, Svelte stores, Svelte runes), through real components that a driver of
\`conformance/drivers\` puts on a page. \`npm run conformance:browser\` runs those of \`conformance/browser\` in Chromium, where engines differ
from happy-dom, over the same components and a small server. Those of \`integrations\` run in small applications of other hosts, over the
packaged shop.

\`npm run lines\` writes this page from the names of the tests; \`npm run check\` fails when a line has no test and is not one that is
yet to come.
`
