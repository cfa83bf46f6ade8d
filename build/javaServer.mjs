// Starts a Java server of this repository on a free port of the loopback interface.
import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { createServer } from 'node:net'

/**
 * Gives `{ base, pid, stop }` when the server answers `session/`; it ends with this process at the latest.
 *
 * @param arguments_ gives the arguments of `java` for a port; `JAVA` in the environment chooses another Java
 * @param log a file for what the server prints; without one it is printed here
 */
export async function startJava(arguments_, log) {
  const port = await freePort()
  const output = log ? openSync(log, 'w') : 'inherit'
  const child = spawn(process.env.JAVA ?? 'java', arguments_(port), { stdio: ['ignore', output, output] })
  if (log) closeSync(output)
  process.on('exit', () => child.kill())
  const base = `http://127.0.0.1:${port}`
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`The server ended with ${child.exitCode}${log ? `: see ${log}` : ''}`)
    const ready = await fetch(`${base}/api/mizan/session/`).catch(() => undefined)
    if (ready?.ok) return { base, pid: child.pid, stop: () => child.kill() }
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

function freePort() {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
