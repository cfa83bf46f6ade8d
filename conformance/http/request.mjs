// Makes the bytes of a request out of what a case says.
import { bytesOf } from './placeholders.mjs'

const DIRECTIVES = ['as', 'csrf', 'only']
const SLASH = 0x2f
const SAFE = ['GET', 'HEAD', 'OPTIONS']

/** Gives `{ head, body }`; `server` is what the suite knows of the server: `{ base, csrf, cookie }`. */
export function requestBytes({ start, headers, body }, server, known) {
  const line = /^(\S+) ([^]*)$/.exec(start)
  const [method, target] = [line[1], line[2]]
  const said = name => headers.find(([header]) => header.toLowerCase() === name)?.[1]
  // the lines of a multipart body end in CR LF (RFC 2046)
  const multipart = /^multipart\//.test(said('content-type') ?? '')
  const sent = bytesOf(multipart ? body.replaceAll('\n', '\r\n') : body, known)
  const all = [
    ['Host', server.base.host],
    ['Connection', 'close'],
    ...credentials(said('as')),
    ...(SAFE.includes(method) ? [] : csrf(said('csrf'), said('as'), server)),
    ...(body === '' ? [] : [['Content-Type', 'application/json']]),
    ...(body === '' && SAFE.includes(method) ? [] : [['Content-Length', String(sent.length)]]),
  ].filter(([name]) => said(name.toLowerCase()) === undefined)
  const chunked = /^chunked$/i.test(said('transfer-encoding') ?? '')
  const written = headers.filter(([name, value]) => value !== '' && !DIRECTIVES.includes(name.toLowerCase()))
  const path = bytesOf(target, known)
  const below = path[0] === SLASH ? '' : `${server.base.pathname}/`
  const head = Buffer.concat([
    Buffer.from(`${method} ${below}`),
    path,
    Buffer.from(' HTTP/1.1\r\n'),
    ...[...all.filter(([name]) => !(chunked && name === 'Content-Length')), ...written].map(([name, value]) =>
      Buffer.concat([Buffer.from(`${name}: `), bytesOf(value, known), Buffer.from('\r\n')]),
    ),
    Buffer.from('\r\n'),
  ])
  return { head, body: chunked ? chunks(sent) : sent }
}

/** Whether the case applies to the server. */
export const applies = (request, server) =>
  request.headers.every(
    ([name, value]) => name.toLowerCase() !== 'only' || value !== 'csrf token' || !!server.csrf,
  )

function credentials(as) {
  if (!as) return []
  const [, name, byToken] = /^(\w+)( by token)?$/.exec(as)
  const basic = `Basic ${Buffer.from(`${name}:pw`).toString('base64')}`
  return [['Authorization', byToken ? `Bearer token-of-${name}` : basic]]
}

/** What a browser adds to an unsafe request: the token that session/ gave, and its cookie. */
function csrf(said, as, server) {
  if (!server.csrf || as?.endsWith(' by token') || said === 'none') return []
  const token = said === 'wrong' ? 'f0000000-0000-4000-8000-000000000000' : server.csrf.token
  return [[server.csrf.header, token], ...(server.cookie ? [['Cookie', server.cookie]] : [])]
}

function chunks(bytes) {
  const parts = []
  for (let at = 0; at < bytes.length; at += 0x4000) {
    const chunk = bytes.subarray(at, at + 0x4000)
    parts.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}
