import { defineConfig } from 'rolldown'

export default defineConfig({
  input: {
    index: 'src/index.ts',
    hydration: 'src/hydration.ts',
    upload: 'src/upload.ts',
    validation: 'src/validation.ts',
  },
  output: { dir: 'dist', format: 'esm', cleanDir: true },
  platform: 'neutral',
})
