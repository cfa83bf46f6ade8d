// Starts the benchmark server, talks to it, and reads what it has used.
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { startJava } from '../../build/javaServer.mjs'

export const jar = join(import.meta.dirname, 'target', 'bench-server.jar')
const ticksPerSecond = 100

/** Starts the server on a free port; ends it when the process ends. */
export const start = (settings = []) =>
  startJava(port => ['-Xms512m', '-Xmx512m', '-jar', jar, `--server.port=${port}`, ...settings])

/** A client with cookies, as a browser has them. */
export function browser(base) {
  const cookies = new Map()
  let csrf
  async function send(path, init = {}) {
    const headers = { ...init.headers, cookie: cookieHeader() }
    if (csrf && init.method === 'POST') headers[csrf.header] = csrf.token
    const answer = await fetch(base + path, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0].split('=')
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`)
    return text
  }
  function cookieHeader() {
    return [...cookies].map(pair => pair.join('=')).join('; ')
  }
  async function session() {
    csrf = JSON.parse(await send('/api/mizan/session/')).csrf
  }
  return {
    session,
    call: (path, body) =>
      send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
    read: path => send(path),
    async logIn(username, password) {
      await session()
      await send('/login', { method: 'POST', body: new URLSearchParams({ username, password }) })
      await session()
    },
    headers: () => ({ Cookie: cookieHeader(), [csrf.header]: csrf.token }),
  }
}

/** The CPU time, in microseconds, that a process has used. */
export const cpuMicros = pid => micros(readFileSync(`/proc/${pid}/stat`, 'utf8'))

/** The CPU time, in microseconds, that a JVM's compilers have used. */
export function compilerMicros(pid) {
  return readdirSync(`/proc/${pid}/task`)
    .map(thread => ofThread(`/proc/${pid}/task/${thread}/stat`))
    .filter(stat => /\(C[12] Compiler/.test(stat))
    .reduce((sum, stat) => sum + micros(stat), 0)
}

function ofThread(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // it has ended meanwhile
  }
}

/** Linux, proc(5): utime and stime. */
function micros(stat) {
  const fields = stat.split(') ').pop().split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1_000_000) / ticksPerSecond
}

/** What live objects take of the heap, in kB, after a collection. */
export function heapAfterCollection(pid) {
  execFileSync('jcmd', [String(pid), 'GC.run'])
  const heap = execFileSync('jcmd', [String(pid), 'GC.heap_info'], { encoding: 'utf8' })
  return Number(/used (\d+)K/.exec(heap)[1])
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}
