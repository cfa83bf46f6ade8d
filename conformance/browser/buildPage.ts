import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'
import { sources } from '../sources.ts'

/** Where the page is after the set-up. */
export const built = join(import.meta.dirname, '../../target/conformance-page')

/** Builds the page of all drivers once, for development: only there StrictMode renders twice. */
export default async function buildPage(): Promise<void> {
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'development'
  try {
    await build({
      configFile: false,
      mode: 'development',
      // `use client` means nothing here, and each of them would be a warning.
      logLevel: 'error',
      root: join(import.meta.dirname, 'page'),
      plugins: [vue(), svelte({ configFile: false })],
      resolve: { alias: sources },
      build: { outDir: built, emptyOutDir: true, minify: false, chunkSizeWarningLimit: 5_000 },
    })
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
}
