import { Console } from 'node:console'
import { constants, fstatSync, openSync, writeSync } from 'node:fs'
import { Readable } from 'node:stream'

const STDOUT = 1
let output = STDOUT
const idle = new Int32Array(new SharedArrayBuffer(4))

/** Writes all of it. The pipe may be one that says that it is full, instead of waiting. */
export function writeOut(bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length;)
    try {
      from += writeSync(output, bytes, from)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(idle, 0, 0, 1)
    }
}

/**
 * Standard output, opened once more: `import 'node:process'` anywhere in the bundle makes Node's streams, which make the pipe
 * one that does not wait. A system without `/proc` gives it as it is.
 */
export function reopenedOutput(): number {
  try {
    if (fstatSync(STDOUT).isFIFO()) return openSync(`/proc/self/fd/${STDOUT}`, constants.O_WRONLY)
  } catch {
    // as it is, then
  }
  return STDOUT
}

/**
 * Standard output carries frames only: whatever is printed goes to standard error, and there is nothing to be read. The
 * streams behind both are never made, since that would turn waiting pipes into others.
 */
export function claimStdio(): void {
  output = reopenedOutput()
  const { stderr } = process
  const empty = Readable.from([])
  Object.defineProperties(process, {
    stdout: { configurable: true, get: () => stderr },
    stdin: { configurable: true, get: () => empty },
  })
  Object.assign(console, new Console({ stdout: stderr, stderr }))
  // A terminal sends it to all its processes; the server decides when this one ends.
  process.on('SIGINT', () => {})
}
