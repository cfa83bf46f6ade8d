import { gzipSync } from 'node:zlib'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createRequire } from 'node:module'

const packages = fileURLToPath(new URL('../../packages', import.meta.url))
export const peers = fileURLToPath(new URL('peers', import.meta.url))

/** What bundlers put in; the second is Vue's, and leaves its libraries' developer tools out. */
const PRODUCTION = { 'process.env.NODE_ENV': '"production"', __VUE_PROD_DEVTOOLS__: 'false' }

/** Bundles `code` with the peers' packages and Mizan's source; frameworks stay outside. */
export async function bundle(code, output, production = true) {
  const { rolldown } = await import(pathToFileURL(createRequire(`${peers}/x.js`).resolve('rolldown')))
  const bundle = await rolldown({
    input: 'entry',
    cwd: peers,
    external: [/^react($|\/)/, /^react-dom($|\/)/, /^vue($|\/)/],
    plugins: [
      {
        name: 'entry',
        resolveId(id, importer) {
          if (id === 'entry') return `${peers}/entry.js`
          if (/^mizan-\w+$/.test(id)) return `${packages}/${id}/src/index.ts`
        },
        load: id => (id === `${peers}/entry.js` ? code : undefined),
      },
    ],
    transform: production ? { define: PRODUCTION } : {},
    platform: 'browser',
    onLog: () => {},
  })
  if (output) return bundle.write({ file: output, format: 'esm' })
  const { output: chunks } = await bundle.generate({ format: 'esm', minify: true, comments: false })
  return gzipSync(chunks[0].code, { level: 9 }).length
}
