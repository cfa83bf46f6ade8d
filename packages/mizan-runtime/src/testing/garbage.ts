import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { flush } from './lab.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** True once the object is gone; gives the collector several chances. */
export async function isCollected(ref: WeakRef<object>): Promise<boolean> {
  for (let round = 0; round < 20; round++) {
    await flush()
    collectGarbage()
    if (!ref.deref()) return true
  }
  return false
}
