import { Worker } from 'node:worker_threads'

/**
 * Owns standard input on a thread of its own, which nothing that the application does can hold up. Kills the process at the
 * input's end, which is the server's end; hands each request on. It waits in an event loop, not in a read: a thread that
 * reads holds up `process.exit` in Node. Bun's event loop takes no pipe by its number, and its exit waits for no thread.
 *
 * A text, since bundlers rewrite functions and want files for threads, and a bundle is to stay one file.
 */
const SOURCE = `
const { readSync } = require('node:fs')
const { Socket } = require('node:net')
const { parentPort, workerData: slot } = require('node:worker_threads')

const HEADER = 9
const header = new Uint8Array(HEADER)
const numbers = new DataView(header.buffer)
let into = header
let filled = 0
let length = HEADER

const end = () => process.kill(process.pid, 'SIGKILL')

function took(count) {
  filled += count
  if (filled < length) return
  filled = 0
  if (into === header) {
    length = numbers.getUint32(0) - 5
    into = length <= slot.length ? slot : new Uint8Array(length)
    if (length > 0) return
  }
  const id = numbers.getUint32(4)
  if (into === slot) parentPort.postMessage([id, length])
  else parentPort.postMessage([id, length, into], [into.buffer])
  into = header
  length = HEADER
}

if (process.versions.bun) {
  const idle = new Int32Array(new SharedArrayBuffer(4))
  while (true)
    try {
      const count = readSync(0, into, filled, length - filled, null)
      if (count === 0) end()
      took(count)
    } catch (error) {
      if (error.code === 'EAGAIN') Atomics.wait(idle, 0, 0, 1)
      else end()
    }
}

new Socket({ fd: 0, writable: false })
  .on('data', bytes => {
    for (let from = 0; from < bytes.length; ) {
      const count = Math.min(bytes.length - from, length - filled)
      into.set(bytes.subarray(from, from + count), filled)
      from += count
      took(count)
    }
  })
  .on('error', end)
  .on('close', end)
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
