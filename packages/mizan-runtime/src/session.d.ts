import { type Clock } from './retry.ts'
import type { KernelConfig } from './types.ts'
interface Csrf {
  readonly cookie: string | null
  readonly header: string
  readonly token?: string
}
export interface SessionAnswer {
  readonly csrf: Csrf | null
}
/** The CSRF token: where it is, and how to get one. */
export declare function createSession(
  config: KernelConfig,
  clock: Clock,
  ask: () => Promise<SessionAnswer>,
): {
  init: () => Promise<void>
  sign(headers: Headers): Promise<void>
}
export {}
