import { defineConfig } from 'rolldown'

export default defineConfig({
  input: {
    index: 'src/index.ts',
    react: 'src/react.ts',
    vue: 'src/vue.ts',
    svelte: 'src/svelte.ts',
    vite: 'src/vite.ts',
  },
  output: { dir: 'dist', format: 'esm', cleanDir: true, chunkFileNames: '[name].js' },
  external: [/^node:/, /^react/, /^vue/, /^svelte/, /^vite$/, /^mizan-runtime/],
  platform: 'node',
})
