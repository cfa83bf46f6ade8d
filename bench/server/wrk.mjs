// Loads a server with one request over several connections, and says what the request cost it.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { cpuMicros } from './server.mjs'

/**
 * Gives the server's CPU time per request, in microseconds, how many requests there were, and how many per second.
 *
 * @param path one that ends with `id=` is asked for with one id after the other
 */
export function wrk(server, path, { seconds, connections = 32, headers = {}, body }) {
  const options = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '60s']
  for (const [name, value] of Object.entries(headers)) options.push('-H', `${name}: ${value}`)
  const script = body ? 'post.lua' : path.endsWith('id=') ? 'ids.lua' : undefined
  if (script) options.push('-s', join(import.meta.dirname, script))
  const before = cpuMicros(server.pid)
  const output = execFileSync('wrk', [...options, server.base + path], {
    encoding: 'utf8',
    env: { ...process.env, BODY: body ?? '' },
  })
  const used = cpuMicros(server.pid) - before
  if (/Non-2xx|Socket errors/.test(output)) throw new Error(`${path}: ${output}`)
  const requests = Number(/(\d+) requests in/.exec(output)[1])
  return {
    requests,
    cpu: used / requests,
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(output)[1]),
  }
}
