import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const target = join(import.meta.dirname, '../../examples/shop/target')

/** The front ends in the jar. */
export const frontEnds = ['react', 'vue', 'svelte'] as const
export type FrontEnd = (typeof frontEnds)[number]

/** The packaged jar: `SHOP_JAR`, or the one that the last build made. */
function jar(): string {
  const named = process.env['SHOP_JAR']
  if (named) return named
  const built = existsSync(target) ? readdirSync(target).find(name => /^shop-.*\.jar$/.test(name)) : undefined
  if (!built) throw new Error('There is no examples/shop/target/shop-*.jar. Build it first: make build')
  return join(target, built)
}

/** The processes that a process has started. */
export function childrenOf(pid: number): readonly number[] {
  return readdirSync(`/proc/${pid}/task`)
    .flatMap(thread => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' '))
    .filter(Boolean)
    .map(Number)
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A running shop with a database of its own, which lives as long as this object, not as the process. */
export class Shop {
  readonly url: string
  readonly #port: number
  readonly #web: FrontEnd
  readonly #settings: readonly string[]
  readonly #data = mkdtempSync(join(tmpdir(), 'shop-'))
  #process: ChildProcess | undefined

  private constructor(port: number, web: FrontEnd, settings: readonly string[]) {
    this.#port = port
    this.#web = web
    this.#settings = settings
    this.url = `http://localhost:${port}`
  }

  static async open(web: FrontEnd, ...settings: readonly string[]): Promise<Shop> {
    const shop = new Shop(await freePort(), web, settings)
    await shop.start()
    return shop
  }

  /** Starts the process and waits until it answers. */
  async start(): Promise<void> {
    const java = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin/java') : 'java'
    const child = spawn(
      java,
      [
        '-XX:TieredStopAtLevel=1',
        '-jar',
        jar(),
        `--server.port=${this.#port}`,
        '--server.address=127.0.0.1',
        `--shop.web=${this.#web}`,
        `--shop.data=${join(this.#data, 'shop')}`,
        // What comes with a call's answer must not depend on how busy this machine is.
        '--mizan.single-flight.max-time=1m',
        // Nor whether a page is rendered.
        '--mizan.ssr.workers=1',
        '--mizan.ssr.queue-budget=1m',
        '--mizan.ssr.soft-budget=1m',
        '--mizan.ssr.hard-budget=2m',
        ...this.#settings,
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    )
    this.#process = child
    let log = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => (log = (log + chunk).slice(-20_000)))
    for (;;) {
      if (child.exitCode !== null) throw new Error(`The shop did not start:\n${log}`)
      if (await this.#answers()) return
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }

  async #answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/api/mizan/ctx/categories/`)).ok
    } catch {
      return false
    }
  }

  /** The processes in which it renders pages. */
  get workers(): readonly number[] {
    return childrenOf(this.#process!.pid!)
  }

  /** Ends the process at once, as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  async close(): Promise<void> {
    await this.kill()
    rmSync(this.#data, { recursive: true, force: true })
  }
}
