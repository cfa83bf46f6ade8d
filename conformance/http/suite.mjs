// Runs the case files against one server.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeReport } from '../../build/reports.mjs'
import { differences } from './answer.mjs'
import { parseCases } from './parse.mjs'
import { UnknownPlaceholder } from './placeholders.mjs'
import { applies, requestBytes } from './request.mjs'
import { brokenRules } from './rules.mjs'
import { exchange, header } from './wire.mjs'

const folder = import.meta.dirname

/** Every case: `{ file, name, exchanges }`, in the order of the files' names. */
export function allCases() {
  return readdirSync(folder)
    .filter(name => name.endsWith('.http'))
    .sort()
    .flatMap(file => parseCases(readFileSync(join(folder, file), 'utf8')).map(each => ({ file, ...each })))
}

/**
 * Gives the suite's requests as they are sent to a server `{ base, csrf, cookie }`, each by itself: those that need an earlier
 * answer are left out. `[{ where, request, answer, head, body }]`.
 */
export function loneRequests(server) {
  return allCases()
    .flatMap(({ file, name, exchanges }) => exchanges.map(each => ({ where: `${file} › ${name}`, ...each })))
    .filter(({ request }) => applies(request, server))
    .flatMap(each => {
      try {
        return [{ ...each, ...requestBytes(each.request, server, placesOf(server)) }]
      } catch (error) {
        if (error instanceof UnknownPlaceholder) return []
        throw error
      }
    })
}

const placesOf = ({ base }) => ({ origin: base.origin, authority: base.host, base: base.pathname })

/**
 * Runs the cases against the server at a base URL. Gives `[{ file, name, failure }]` for those that apply to
 * it; `failure` is a text that says what was expected and what came.
 */
export async function runSuite(url, cases = allCases()) {
  const server = await meet(new URL(url.replace(/\/+$/, '')))
  const results = []
  for (const each of cases)
    if (each.exchanges.every(({ request }) => applies(request, server)))
      results.push({ ...each, failure: await run(each, server) })
  return results
}

/** Asks for the session, as every client does first. */
async function meet(base) {
  const { head, body } = requestBytes({ start: 'GET session/', headers: [], body: '' }, { base }, {})
  const answer = await exchange(base, head, body)
  if (answer.status !== 200) throw new Error(`${base}/session/ answers ${answer.status}: is Mizan there?`)
  const { csrf, schema } = JSON.parse(answer.body)
  const cookie = header(answer, 'Set-Cookie')?.split(';')[0]
  return { base, csrf, cookie, schema }
}

async function run({ exchanges }, server) {
  const known = { schema: server.schema, ...placesOf(server) }
  for (const [index, { request, answer: expected }] of exchanges.entries()) {
    let answer
    try {
      const { head, body } = requestBytes(request, server, known)
      answer = await exchange(server.base, head, body)
      const found = [
        ...differences(expected, answer, known),
        ...(expected.start.startsWith('=> 4xx') ? [] : brokenRules(request, answer, known)),
      ]
      if (found.length) return report(index, exchanges, found, answer)
    } catch (error) {
      return report(index, exchanges, [error.message], answer)
    }
  }
  return undefined
}

function report(index, exchanges, found, answer) {
  const which = exchanges.length > 1 ? ` (exchange ${index + 1})` : ''
  const got = answer ? [`got ${answer.status} ${answer.body.toString().slice(0, 500)}`] : []
  return [`${exchanges[index].request.start.slice(0, 200)}${which}`, ...found, ...got].join('\n    ')
}

/** Prints what failed and a summary; writes a JUnit report where `MIZAN_REPORTS` names a folder. Gives whether all is well. */
export function tell(server, results) {
  const failed = results.filter(({ failure }) => failure)
  for (const { file, name, failure } of failed) console.log(`FAILED ${file} › ${name}\n    ${failure}`)
  console.log(`${server}: ${results.length - failed.length} passed, ${failed.length} failed`)
  writeReport(
    'conformance',
    server,
    results.map(({ file, name, failure }) => ({ where: `${server} ${file}`, name, failure })),
  )
  return failed.length === 0
}
