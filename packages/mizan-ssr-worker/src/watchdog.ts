import { Worker } from 'node:worker_threads'

/**
 * Owns standard input on a thread of its own, which nothing that the application does can hold up. Kills the process at the
 * input's end, which is the server's end; hands each request on. A text, since bundlers rewrite functions and want files
 * for threads, and a bundle is to stay one file.
 */
const SOURCE = `
const { readSync } = require('node:fs')
const { parentPort, workerData: slot } = require('node:worker_threads')
const idle = new Int32Array(new SharedArrayBuffer(4))

function read(bytes, length) {
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
  const header = new DataView(read(new Uint8Array(9), 9).buffer)
  const length = header.getUint32(0) - 5
  const id = header.getUint32(4)
  if (length <= slot.length) {
    read(slot, length)
    parentPort.postMessage([id, length])
  } else {
    const bytes = read(new Uint8Array(length), length)
    parentPort.postMessage([id, length, bytes], [bytes.buffer])
  }
}
`

/** A request's place, which the next may have once this one is answered. Handing memory over costs more than a page of 20 kB. */
const SLOT = 1024 * 1024

/** One request: the data of a page as UTF-8 JSON. */
export interface Request {
  readonly id: number
  readonly bytes: Uint8Array
}

/** Starts the watchdog; the process goes on for as long as it. The bytes of a request are its receiver's. */
export function startWatchdog(onRequest: (request: Request) => void): void {
  const slot = new Uint8Array(new SharedArrayBuffer(SLOT))
  const thread = new Worker(SOURCE, { eval: true, workerData: slot })
  thread.on('message', ([id, length, bytes = slot.slice(0, length)]: [number, number, Uint8Array?]) =>
    onRequest({ id, bytes }),
  )
  thread.on('error', error => {
    throw error
  })
}
