import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
export const collectGarbage = runInNewContext('gc') as () => void

/** Bytes of the heap that are held once nothing can be collected any more. */
export async function heldBytes(): Promise<number> {
  for (let round = 0; round < 5; round++) {
    await new Promise(setImmediate)
    collectGarbage()
  }
  return process.memoryUsage().heapUsed
}
