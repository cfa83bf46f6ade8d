import { MizanError } from './errors.ts'
import type { CallArguments, FunctionRef, Kernel } from './types.ts'

let current: Kernel | undefined

/** The page's kernel: the first that was made in it. There is none on a server, where each render has its own. */
export const pageKernel = (): Kernel | undefined => current

/** Makes `kernel` the page's, if it has none. Returns what takes it back. */
export function claimPage(kernel: Kernel): () => void {
  current ??= kernel
  return () => {
    if (current === kernel) current = undefined
  }
}

/** A function of the server as one of the client, over the page's kernel. For generated code. */
export function directCall<A, R, E extends MizanError>(
  fn: FunctionRef<A, R, E>,
): (...rest: CallArguments<A>) => Promise<R> {
  return async (...rest) => {
    if (!current) throw new Error(`MZ-R08: ${fn.name}() was called before createKernel(), or on a server`)
    return current.call(fn, ...rest)
  }
}
