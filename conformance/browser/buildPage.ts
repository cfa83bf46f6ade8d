import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import vue from '@vitejs/plugin-vue'
import { build, type BuildEnvironmentOptions } from 'vite'
import { sources } from '../sources.ts'
import { built, builtForServer } from './built.ts'

/**
 * Builds the page of all drivers once, for development: only there StrictMode renders twice. And once more for a server, which
 * renders in production.
 */
export default async function buildPage(): Promise<void> {
  const { NODE_ENV } = process.env
  try {
    const page = (mode: string, options: BuildEnvironmentOptions) => {
      process.env.NODE_ENV = mode
      return build({
        configFile: false,
        mode,
        // `use client` means nothing here, and each of them would be a warning.
        logLevel: 'error',
        root: join(import.meta.dirname, 'page'),
        plugins: [vue(), svelte({ configFile: false })],
        resolve: { alias: sources },
        build: { emptyOutDir: true, minify: false, chunkSizeWarningLimit: 5_000, ...options },
      })
    }
    await page('development', { outDir: built })
    await page('production', { outDir: builtForServer, ssr: 'render.ts' })
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
}
