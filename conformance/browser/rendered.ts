import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { built, builtForServer } from './built.ts'
import type * as Rendering from './page/render.ts'
import type { Carried } from './page/scenes.ts'

const characters = /[<>&\u2028\u2029]/g

/** JSON for a data tag (PROTOCOL §9). */
export const escapeForTag = (value: unknown): string =>
  JSON.stringify(value).replace(
    characters,
    character => '\\u' + character.charCodeAt(0).toString(16).padStart(4, '0'),
  )

/** What renders the built page on a server. */
export const rendering = (): Promise<typeof Rendering> =>
  import(pathToFileURL(join(builtForServer, 'render.js')).href) as Promise<typeof Rendering>

/** The document of a page that a server has rendered, with what it carries. */
export async function documentOf(carried: Carried): Promise<string> {
  const body = await (await rendering()).render(carried)
  const data = `<script type="application/json" id="__MIZAN_SSR_DATA__">${escapeForTag(carried)}</script>`
  const page = await readFile(join(built, 'index.html'), 'utf8')
  return page.replace('<main id="root"></main>', () => `<main id="root">${body}</main>${data}`)
}
