// Loads a server with one request over 32 connections, and says what the request cost it.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { cpuMicros } from './server.mjs'

const connections = '32'

/** Gives the server's CPU time per request, in microseconds, and the requests per second. */
export function wrk(server, path, { seconds, headers = {}, body }) {
  const options = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '60s']
  for (const [name, value] of Object.entries(headers)) options.push('-H', `${name}: ${value}`)
  if (body) options.push('-s', join(import.meta.dirname, 'post.lua'))
  const before = cpuMicros(server.pid)
  const output = execFileSync('wrk', [...options, server.base + path], {
    encoding: 'utf8',
    env: { ...process.env, BODY: body ?? '' },
  })
  const used = cpuMicros(server.pid) - before
  if (/Non-2xx|Socket errors/.test(output)) throw new Error(`${path}: ${output}`)
  return {
    cpu: used / Number(/(\d+) requests in/.exec(output)[1]),
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(output)[1]),
  }
}
