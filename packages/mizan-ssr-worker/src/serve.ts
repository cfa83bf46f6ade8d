import { answerFrame, readyFrame, type Answer } from './frames.ts'
import { writeOut } from './stdio.ts'
import type { Payload, Render } from './types.ts'
import { startWatchdog, type Request } from './watchdog.ts'

/** Listens to the server from now on. What is given renders pages. */
export function listen(limit: number): (render: Render) => void {
  let render: Render | undefined

  async function answer(request: Request) {
    if (render) writeOut(answerFrame(await answerTo(request, render), limit))
  }
  startWatchdog(request => {
    // Without a way to answer there is nothing left to do.
    answer(request).catch(() => process.exit(1))
  })
  // What a page forgot to catch is that page's own; another is rendered all the same.
  process.on('unhandledRejection', error => console.error('Unhandled rejection:', error))

  return given => {
    if (render) throw new Error('MZ-S01: serve() was called before')
    render = given
    writeOut(readyFrame())
  }
}

const decoder = new TextDecoder()

async function answerTo({ id, bytes }: Request, render: Render): Promise<Answer> {
  try {
    const payload = JSON.parse(decoder.decode(bytes)) as Payload
    const { page } = payload
    const rendered = page && (await render(page as Parameters<Render>[0], payload))
    const about = { id, memory: memory() }
    if (!rendered) return { ...about, type: 'unknown' }
    const { head = '', body } = rendered
    if (typeof head !== 'string' || typeof body !== 'string')
      throw new TypeError('MZ-S02: a page was rendered to something that is no text')
    return { ...about, type: 'rendered', head, body }
  } catch (error) {
    return { id, memory: memory(), type: 'failed', message: textOf(error) }
  }
}

/** Asking the system costs a twentieth of a millisecond; nobody needs to know more often than ten times a second. */
const FRESH_MS = 100
let known = 0
let askedAt = -Infinity

/** Resident memory in KiB. */
function memory(): number {
  const now = performance.now()
  if (now - askedAt > FRESH_MS) {
    askedAt = now
    known = Math.ceil(process.memoryUsage.rss() / 1024)
  }
  return known
}

function textOf(error: unknown): string {
  try {
    return String((error as Error | undefined)?.stack ?? error)
  } catch {
    return 'something without a text'
  }
}
