// vue-tsc with the TypeScript of this workspace: newer ones have no API for it to stand on.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
process.argv.push('--noEmit', '-p', 'tsconfig.json')
require('vue-tsc').run(require.resolve('typescript/lib/tsc'))
