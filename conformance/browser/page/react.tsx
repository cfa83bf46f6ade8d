import { createRoot, hydrateRoot } from 'react-dom/client'
import type { Scene } from './mounts.ts'
import { tree } from './reactTree.tsx'

export const mount =
  (strict: boolean) =>
  ({ target, ...content }: Scene): void => {
    if (target.hasChildNodes()) hydrateRoot(target, tree(content, strict))
    else createRoot(target).render(tree(content, strict))
  }
