import { MizanError } from './errors.ts'
import type { CallArguments, FunctionRef, Kernel } from './types.ts'
/** The page's kernel: the first that was made in it. There is none on a server, where each render has its own. */
export declare const pageKernel: () => Kernel | undefined
/** Makes `kernel` the page's, if it has none. Returns what takes it back. */
export declare function claimPage(kernel: Kernel): () => void
/** A function of the server as one of the client, over the page's kernel. For generated code. */
export declare function directCall<A, R, E extends MizanError>(
  fn: FunctionRef<A, R, E>,
): (...rest: CallArguments<A>) => Promise<R>
