import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { freePort } from './server.ts'

/** A running redis-server of its own, which keeps nothing on disk. */
export class Redis {
  /** What a shop over it is started with. */
  readonly settings: readonly string[]
  readonly #process: ChildProcess

  private constructor(port: number, process: ChildProcess) {
    this.settings = [
      '--spring.profiles.active=redis',
      `--mizan.cache.redis.url=redis://127.0.0.1:${port}`,
      // No call fails where this machine is too busy for the time that a commit waits; a server by itself sees its own writes.
      '--mizan.cache.durability=best-effort',
    ]
    this.#process = process
  }

  static async open(): Promise<Redis> {
    const port = await freePort()
    const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
    const child = spawn('redis-server', settings, { stdio: 'ignore' })
    let missing: Error | undefined
    child.on('error', error => (missing = error))
    while (!(await accepts(port))) {
      if (missing || child.exitCode !== null)
        throw new Error('redis-server did not start. Is it installed? build/tools redis', { cause: missing })
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    return new Redis(port, child)
  }

  async close(): Promise<void> {
    const ended = once(this.#process, 'exit')
    this.#process.kill()
    await ended
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })
}
