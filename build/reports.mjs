// Reads JUnit XML reports, the one form that every runner here writes.
import { readFileSync, readdirSync } from 'node:fs'
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
