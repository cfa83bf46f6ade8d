import { fileURLToPath } from 'node:url'

const source = (path: string) => fileURLToPath(new URL(`../packages/${path}`, import.meta.url))

/** The packages as they are, not as they were built last. */
export const sources = [
  { find: /^(mizan-\w+)$/, replacement: source('$1/src/index.ts') },
  { find: /^(mizan-runtime|mizan-forms|mizan-ssr-worker)\/(.*)$/, replacement: source('$1/src/$2.ts') },
]
