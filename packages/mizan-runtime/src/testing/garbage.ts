import { collectGarbage } from './heap.ts'
import { flush } from './lab.ts'

/** True once the object is gone; gives the collector several chances. */
export async function isCollected(ref: WeakRef<object>): Promise<boolean> {
  for (let round = 0; round < 20; round++) {
    await flush()
    collectGarbage()
    if (!ref.deref()) return true
  }
  return false
}
