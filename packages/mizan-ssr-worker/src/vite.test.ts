import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Server } from '../test/server.ts'

const module = join(import.meta.dirname, 'vite.ts')
let folder: string
let worker: ChildProcess
let server: Server

const write = (file: string, text: string) => writeFileSync(join(folder, file), text)

beforeEach(() => {
  folder = mkdtempSync(join(import.meta.dirname, '../node-vite-'))
  write('render.mjs', `import { serveThroughVite } from '${module}'\nawait serveThroughVite('/server.ts')\n`)
  write(
    'server.ts',
    `import { serve } from 'mizan-ssr-worker'\nimport { body } from './body.ts'\nserve(page => ({ body: body(page.name) }))\n`,
  )
  write('body.ts', 'export const body = (name: string): string => `<p>${name}</p>`\n')
  const env = { ...process.env, MIZAN_SSR_FRAME_LIMIT: String(1 << 20) }
  worker = spawn(execPath, ['render.mjs'], { cwd: folder, env, stdio: ['pipe', 'pipe', 'inherit'] })
  server = new Server(worker)
})

afterEach(() => {
  worker.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

it('renders the sources as they are when a page is asked for, says where they are wrong, and ends with its server', async () => {
  expect(await server.render('Home')).toEqual({ body: '<p>Home</p>' })

  write('body.ts', 'export const body = (name: string): string => `<b>${name}</b>`\n')
  expect(await server.render('Home')).toEqual({ body: '<b>Home</b>' })

  write(
    'body.ts',
    'interface Erased {\n  name: string\n}\n\nexport function body(name: string): string {\n  throw new Error(`no ${name}`)\n}\n',
  )
  const { failure } = await server.render('Home')
  expect(failure).toContain('Error: no Home')
  expect(failure).toContain('>    6 |   throw new Error(`no ${name}`)')
  expect(failure).toMatch(/^ +at body \(.*\/body\.ts:6:9\)$/m)
  expect(failure).toMatch(/\/server\.ts:3:\d+\)$/m)

  write('body.ts', 'export const body = \n')
  const unreadable = await server.render('Home')
  expect(unreadable.failure).toMatch(/body\.ts:\d+:\d+/)

  write('body.ts', 'export const body = (name: string) => name\n')
  expect(await server.render('Home')).toEqual({ body: 'Home' })

  const ended = once(worker, 'exit')
  worker.stdin!.end()
  expect((await ended)[1]).toBe('SIGKILL')
}, 60_000)
