import { defineConfig } from 'rolldown'

export default defineConfig({
  input: { index: 'src/index.ts', react: 'src/react.ts', vue: 'src/vue.ts', svelte: 'src/svelte.ts' },
  output: { dir: 'dist', format: 'esm', cleanDir: true },
  external: [/^react/, /^vue/, /^svelte/, /^mizan-/],
  platform: 'neutral',
})
