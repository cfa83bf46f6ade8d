// A worker that reads its requests byte by byte, and answers none.
import { readSync, writeSync } from 'node:fs'

writeSync(1, Buffer.from([0, 0, 0, 9, 0, 0, 0, 0, 1, 0, 0, 0, 1]))
const idle = new Int32Array(new SharedArrayBuffer(4))
while (readSync(0, Buffer.alloc(1)) === 1) Atomics.wait(idle, 0, 0, 10)
