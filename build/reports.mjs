// Reads and writes JUnit XML reports, the one form that every runner here writes.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const decode = text =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
    decimal || hex ? String.fromCodePoint(decimal ? +decimal : parseInt(hex, 16)) : (entities[name] ?? whole),
  )

const attribute = (tag, name) => decode(tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? '')

/** Counts the test cases of one report: `{ passed, skipped, failures: ['Class › test'] }`. */
export function countReport(xml) {
  const count = { passed: 0, skipped: 0, failures: [] }
  for (const [, open, selfClosing, body = ''] of xml.matchAll(
    /(<testcase\b(?:[^>"]|"[^"]*")*?)(?:(\/)>|>([\s\S]*?)<\/testcase>)/g,
  )) {
    if (!selfClosing && /<(failure|error)\b/.test(body))
      count.failures.push(`${attribute(open, 'classname')} › ${attribute(open, 'name')}`)
    else if (!selfClosing && /<skipped\b/.test(body)) count.skipped++
    else count.passed++
  }
  return count
}

/** Adds up every `*.xml` below the folders. */
export function countReports(folders) {
  const total = { passed: 0, skipped: 0, failures: [] }
  for (const folder of folders)
    for (const file of readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.xml'))) {
      const one = countReport(readFileSync(join(folder, file), 'utf8'))
      total.passed += one.passed
      total.skipped += one.skipped
      total.failures.push(...one.failures)
    }
  return total
}

const encode = text =>
  text.replace(/[^\x20-\x7e\n]/g, '?').replace(/[<>&"']/g, character => `&#${character.charCodeAt(0)};`)

/** The report of test cases `[{ where, name, failure? }]`. */
export function reportOf(cases) {
  const lines = cases.map(({ where, name, failure }) => {
    const open = `<testcase classname="${encode(where)}" name="${encode(name)}"`
    return failure ? `${open}><failure message="${encode(failure)}"/></testcase>` : `${open}/>`
  })
  return `<testsuite>\n${lines.join('\n')}\n</testsuite>\n`
}

/** Writes a report into a folder of a stage's own, if `MIZAN_REPORTS` says where reports go. */
export function writeReport(stage, name, cases) {
  if (!process.env.MIZAN_REPORTS) return
  const folder = join(process.env.MIZAN_REPORTS, stage)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name.replace(/\W+/g, '-')}.xml`), reportOf(cases))
}
