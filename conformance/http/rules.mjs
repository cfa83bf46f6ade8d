// What every answer of Mizan's has to be, whatever a case expects of it: README.md lists the same.
import { header } from './wire.mjs'

const SECRET = 's3cr3t'

/** Gives the rules that an answer breaks. `known.schema` is the hash that `session/` named. */
export function brokenRules(request, answer, known) {
  const broken = []
  const check = (rule, holds) => holds || broken.push(rule)
  const text = answer.body.toString()
  const caching = header(answer, 'Cache-Control') ?? ''
  const isPublic = !/no-store|private/.test(caching)
  const method = request.start.split(' ')[0]

  if (answer.isHead || [204, 303, 304].includes(answer.status)) check('it has no body', text === '')
  else {
    const length = header(answer, 'Content-Length')
    check('Content-Length is that of the body', length === undefined || Number(length) === answer.body.length)
    check(
      'the body is application/json',
      /^application\/json(;|$)/.test(header(answer, 'Content-Type') ?? ''),
    )
    check('the body is JSON in UTF-8', isJson(answer.body))
  }
  check('it says how it may be cached', caching !== '')
  check(
    'it names the schema unless a shared cache may store it',
    header(answer, 'X-Mizan-Schema') === (isPublic ? undefined : known.schema),
  )
  check(
    'what a shared cache may store names no identity',
    !isPublic || header(answer, 'X-Mizan-Identity') === undefined,
  )
  check('it does not vary by cookie', !/cookie/i.test(header(answer, 'Vary') ?? ''))
  check(
    'no read sets a cookie',
    method !== 'GET' || request.start.includes('session/') || header(answer, 'Set-Cookie') === undefined,
  )
  if (answer.status >= 400) {
    check('an error is no-store', caching === 'no-store')
    check('an error has no ETag', header(answer, 'ETag') === undefined)
    check('an error repeats nothing that was sent', !text.includes(SECRET))
    const isPage = request.start.includes(' form/') && answer.status === 422
    if (!answer.isHead && !isPage) check('an error has the envelope', isEnvelope(text))
  }
  if (answer.status === 401)
    check(
      '401 challenges with Mizan or Bearer',
      /^(Mizan|Bearer)$/.test(header(answer, 'WWW-Authenticate') ?? ''),
    )
  if (answer.status === 405) check('405 says what is allowed', header(answer, 'Allow') !== undefined)
  return broken.map(rule => `rule: ${rule}`)
}

function isEnvelope(text) {
  const { error, ...others } = JSON.parse(text)
  const { code, message, details, ...more } = error ?? {}
  return (
    /^[A-Z][A-Z0-9_]*$/.test(code) &&
    typeof message === 'string' &&
    message !== '' &&
    (details === undefined || (typeof details === 'object' && details !== null)) &&
    Object.keys(more).length === 0 &&
    Object.keys(others).every(name => name === 'invalidate' || name === 'contexts')
  )
}

function isJson(bytes) {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return true
  } catch {
    return false
  }
}
