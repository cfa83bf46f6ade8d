import { Worker } from 'node:worker_threads'

/**
 * Owns standard input on a thread of its own, which nothing that the application does can hold up. Kills the process at the
 * input's end, which is the server's end; hands each request on. A text, since bundlers rewrite functions and want files
 * for threads, and a bundle is to stay one file.
 */
const SOURCE = `
const { readSync } = require('node:fs')
const { parentPort } = require('node:worker_threads')
const idle = new Int32Array(new SharedArrayBuffer(4))

function read(length) {
  const bytes = new Uint8Array(length)
  for (let from = 0; from < length; ) {
    let count = 0
    try {
      count = readSync(0, bytes, from, length - from, null)
    } catch (error) {
      if (error.code === 'EAGAIN') {
        Atomics.wait(idle, 0, 0, 1)
        continue
      }
    }
    if (count === 0) process.kill(process.pid, 'SIGKILL')
    from += count
  }
  return bytes
}

while (true) {
  const header = new DataView(read(9).buffer)
  const bytes = read(header.getUint32(0) - 5)
  parentPort.postMessage({ id: header.getUint32(4), bytes }, [bytes.buffer])
}
`

/** One request: the data of a page as UTF-8 JSON. */
export interface Request {
  readonly id: number
  readonly bytes: Uint8Array
}

/** Starts the watchdog; the process goes on for as long as it. */
export function startWatchdog(onRequest: (request: Request) => void): void {
  const thread = new Worker(SOURCE, { eval: true })
  thread.on('message', onRequest)
  thread.on('error', error => {
    throw error
  })
}
