// Compares an answer with what a case expects of it.
import { matches, textOf } from './placeholders.mjs'
import { header } from './wire.mjs'

const EXACT = 'byte for byte'

/** Gives what differs, a text for each difference. */
export function differences({ start, headers, body }, answer, known) {
  const [, status, code, path] = /^=> (\S+)(?: ([A-Z_]+))?(?: at (.+))?$/.exec(start)
  const text = answer.body.toString()
  const found = []
  if (status !== '4xx' && status !== String(answer.status))
    found.push(`status: expected ${status}, got ${answer.status}`)
  if (status === '4xx' && (answer.status < 400 || answer.status > 499))
    found.push(`status: expected 4xx, got ${answer.status}`)
  for (const [name, value] of headers.filter(([each]) => each !== 'Body')) {
    const actual = header(answer, name)
    if (value === '' ? actual !== undefined : !matches(value, actual ?? '', known))
      found.push(
        `${name}: expected ${value === '' ? 'none' : JSON.stringify(textOrSame(value, known))}, got ${JSON.stringify(actual)}`,
      )
  }
  const json = parsed(text)
  if (code && json?.error?.code !== code) found.push(`code: expected ${code}, got ${json?.error?.code}`)
  if (path) compare(JSON.parse(path), json?.error?.details?.path, 'error.details.path', known, found)
  if (body !== '') {
    if (headers.some(([name, value]) => name === 'Body' && value === EXACT)) {
      if (text !== textOf(body, known)) found.push(`body: expected ${textOf(body, known)}`)
    } else if (json === undefined) found.push('body: expected JSON')
    else compare(JSON.parse(body), json, 'body', known, found)
  }
  return found
}

function compare(expected, actual, where, known, found) {
  if (typeof expected === 'string') {
    const whole = /^\{\{([^{}]*)\}\}$/.exec(expected)
    const value = typeof actual === 'string' || !whole ? actual : JSON.stringify(actual)
    if (typeof value !== 'string' || !matches(expected, value, known))
      found.push(unequal(where, expected, actual))
  } else if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    expected.forEach((each, i) => compare(each, actual[i], `${where}[${i}]`, known, found))
  } else if (isObject(expected) && isObject(actual)) {
    for (const name of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      if (!(name in actual)) found.push(`${where}.${name}: expected, but missing`)
      else if (!(name in expected))
        found.push(`${where}.${name}: not expected, got ${JSON.stringify(actual[name])}`)
      else compare(expected[name], actual[name], `${where}.${name}`, known, found)
    }
  } else if (JSON.stringify(expected) !== JSON.stringify(actual)) found.push(unequal(where, expected, actual))
}

const unequal = (where, expected, actual) =>
  `${where}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`

const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function textOrSame(value, known) {
  try {
    return textOf(value, known)
  } catch {
    return value
  }
}
