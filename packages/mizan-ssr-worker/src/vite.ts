import process from 'node:process'
import { serve } from './worker.ts' // first: from here on, what is printed goes to the log
import { createServer, isRunnableDevEnvironment, type Plugin } from 'vite'
import { ChangedFiles } from './changedFiles.ts'
import { withFrame } from './sourceFrame.ts'
import type { Render } from './types.ts'

/**
 * While developing: renders pages through Vite, from the sources as they are when a page is asked for. The process' folder
 * is the front end's, with its Vite configuration; `entry` is the one of the server's bundle, as in `/src/server.tsx`, and
 * calls `serve` as ever.
 */
export async function serveThroughVite(entry: string): Promise<void> {
  process.env['NODE_ENV'] = 'development'
  const given: { render?: Render } = {}
  const files = new ChangedFiles()
  const vite = await createServer({
    appType: 'custom',
    // The Vite that the browser talks to has a folder of its own: this one packs nothing for browsers.
    cacheDir: 'node_modules/.vite/ssr',
    optimizeDeps: { noDiscovery: true },
    plugins: [sources(given, files)],
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  const { ssr } = vite.environments
  if (!isRunnableDevEnvironment(ssr)) throw new Error('MZ-S03: Vite runs the environment ssr elsewhere')

  serve(async (page, payload) => {
    try {
      const changed = files.take()
      for (const file of changed) ssr.moduleGraph.onFileChange(file)
      if (changed.length) ssr.runner.clearCache()
      await ssr.runner.import(entry)
      return await given.render?.(page, payload)
    } catch (error) {
      ssr.runner.clearCache() // what failed half-way is no module
      throw withFrame(error)
    }
  })
}

const SELF = 'mizan-ssr-worker'
const HANDOVER = Symbol.for(`${SELF}/vite`)

/** Sees which sources are read; and `serve` of the entry hands over how it renders, each time that the entry runs. */
function sources(given: { render?: Render }, files: ChangedFiles): Plugin {
  Object.assign(globalThis, { [HANDOVER]: (render: Render) => (given.render = render) })
  return {
    name: SELF,
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'ssr',
    resolveId: id => (id === SELF ? `\0${SELF}` : null),
    load(id) {
      if (id === `\0${SELF}`) return `export const serve = globalThis[Symbol.for('${SELF}/vite')]`
      files.reading(id)
      return null
    },
  }
}
