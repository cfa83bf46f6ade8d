import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

const RENDER = 1
const READY = 1
const RENDERED = 2
const FAILED = 3

/** The other side of a worker's frames, which is the server's. */
export class Server {
  readonly #worker: ChildProcess
  readonly #ready: Promise<Buffer>
  #bytes: Buffer = Buffer.alloc(0)

  constructor(worker: ChildProcess) {
    this.#worker = worker
    this.#ready = this.#frame()
  }

  /** What the worker makes of a page without data: its body, or why it failed. */
  async render(name: string): Promise<{ body?: string; failure?: string }> {
    expectType(await this.#ready, READY)
    const payload = Buffer.from(JSON.stringify({ contexts: [], page: { name, props: {} } }))
    const head = Buffer.alloc(9)
    head.writeUInt32BE(payload.length + 5, 0)
    head.writeUInt32BE(1, 4)
    head.writeUInt8(RENDER, 8)
    this.#worker.stdin!.write(Buffer.concat([head, payload]))
    const frame = await this.#frame()
    if (frame[4] === FAILED) return { failure: frame.subarray(9).toString() }
    expectType(frame, RENDERED)
    return { body: frame.subarray(13 + frame.readUInt32BE(9)).toString() }
  }

  /** The next frame, without its length. */
  async #frame(): Promise<Buffer> {
    const { stdout } = this.#worker
    for (;;) {
      const length = this.#bytes.length < 4 ? Infinity : this.#bytes.readUInt32BE(0)
      if (this.#bytes.length >= 4 + length) {
        const frame = this.#bytes.subarray(4, 4 + length)
        this.#bytes = this.#bytes.subarray(4 + length)
        return frame
      }
      const [chunk] = (await once(stdout!, 'data')) as [Buffer]
      this.#bytes = Buffer.concat([this.#bytes, chunk])
    }
  }
}

function expectType(frame: Buffer, type: number): void {
  if (frame[4] !== type) throw new Error(`A frame of type ${frame[4]} in place of ${type}`)
}
