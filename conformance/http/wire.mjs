// Sends bytes as they are, on a connection of their own, and reads the answer to its end: no client in between corrects
// a request or hides a part of an answer.
import { connect } from 'node:net'
import { connect as connectTls } from 'node:tls'

const TIMEOUT = 20_000

/** Gives `{ status, headers: [[name, value]], body }`; throws where no HTTP answer came. */
export async function exchange(base, head, body) {
  const bytes = await converse(base, Buffer.concat([head, body]))
  return parse(bytes, head.subarray(0, 5).toString() === 'HEAD ')
}

function converse(base, request) {
  return new Promise((resolve, reject) => {
    const secure = base.protocol === 'https:'
    const port = Number(base.port || (secure ? 443 : 80))
    const chunks = []
    const socket = (secure ? connectTls : connect)({ host: base.hostname.replace(/^\[|\]$/g, ''), port })
    socket.setTimeout(TIMEOUT, () => socket.destroy(new Error(`no answer within ${TIMEOUT / 1000} s`)))
    socket.on('data', chunk => chunks.push(chunk))
    socket.on('close', () => resolve(Buffer.concat(chunks)))
    // a server may answer, and close, before it has read everything: what counts is its answer
    socket.on('error', error => (chunks.length ? resolve(Buffer.concat(chunks)) : reject(error)))
    socket.end(request)
  })
}

function parse(bytes, isHead) {
  const end = bytes.indexOf('\r\n\r\n')
  const [line, ...lines] = bytes.subarray(0, Math.max(end, 0)).toString('latin1').split('\r\n')
  const status = /^HTTP\/1\.1 (\d{3})/.exec(line)
  if (!status) throw new Error(`the answer is not HTTP: ${JSON.stringify(bytes.toString().slice(0, 200))}`)
  const headers = lines.map(each => [
    each.slice(0, each.indexOf(':')),
    each.slice(each.indexOf(':') + 1).trim(),
  ])
  const answer = { status: Number(status[1]), headers, body: bytes.subarray(end + 4), isHead }
  if (/^chunked$/i.test(header(answer, 'Transfer-Encoding') ?? '')) answer.body = joinChunks(answer.body)
  return answer
}

/** The value of a header, of several joined; undefined if there is none. */
export function header(answer, name) {
  const values = answer.headers
    .filter(([each]) => each.toLowerCase() === name.toLowerCase())
    .map(([, value]) => value)
  return values.length ? values.join(', ') : undefined
}

function joinChunks(bytes) {
  const chunks = []
  for (let at = 0; ;) {
    const end = bytes.indexOf('\r\n', at)
    const size = parseInt(bytes.subarray(at, end).toString('latin1'), 16)
    if (!(size > 0)) return Buffer.concat(chunks)
    chunks.push(bytes.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
}
