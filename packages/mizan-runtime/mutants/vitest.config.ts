import { defineConfig } from 'vitest/config'
import { join } from 'node:path'
import { mutants } from './mutants.mjs'
import { mutated, src } from './source.mjs'

const mutant = mutants.find(({ name }) => name === process.env.MIZAN_MUTANT)

/**
 * The kernel's tests over its source with one fault in it, which is nowhere but in this process: hence no cache on disk,
 * where it would stay.
 */
export default defineConfig({
  root: join(src, '..'),
  plugins: mutant && [
    {
      name: 'mutant',
      enforce: 'pre',
      load: id => (id === join(src, mutant.file) ? mutated(mutant) : undefined),
    },
  ],
  test: { include: ['src/**/*.test.ts'], restoreMocks: true, watch: false, fsModuleCache: false },
})
