import { join } from 'node:path'

/** Where the page is after the set-up. */
export const built = join(import.meta.dirname, '../../target/conformance-page')
/** What renders it on a server. */
export const builtForServer = `${built}-server`
