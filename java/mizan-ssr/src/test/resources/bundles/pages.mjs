// Pages that behave, and pages that do not.
import { serve } from 'mizan-ssr-worker'
import { existsSync, writeSync } from 'node:fs'
import { setTimeout as after } from 'node:timers/promises'

const kept = []
let requests = 0

/** A frame as the package writes them: rendered, memory 0, no head. */
function frame(id, body) {
  const bytes = Buffer.alloc(17 + body.length)
  bytes.writeUInt32BE(13 + body.length, 0)
  bytes.writeUInt32BE(id, 4)
  bytes.writeUInt8(2, 8)
  bytes.write(body, 17)
  return bytes
}

const pages = {
  Echo: props => JSON.stringify(props),
  Payload: (_, payload) => JSON.stringify(payload),
  Environment: () => Object.keys(process.env).sort().join(),
  Pid: () => `${process.pid}`,
  Size: ({ text }) => `${text.length}`,
  Long: ({ length }) => 'é'.repeat(length),
  Text: ({ text }) => text,
  async Gate({ file }) {
    while (!existsSync(file)) await after(10)
    return 'open'
  },
  Throw: () => {
    throw new Error('thrown by the page')
  },
  ThrowNothing: () => {
    throw undefined
  },
  Number: () => 5,
  Reject: () => {
    Promise.reject(new Error('rejected by the page'))
    return 'rendered'
  },
  Exit: () => process.exit(3),
  Crash: () => {
    setTimeout(() => {
      throw new Error('thrown later')
    })
    return after(60_000)
  },
  Kill: () => process.kill(process.pid, 'SIGKILL'),
  Loop: () => {
    for (;;);
  },
  Allocate: ({ mebibytes }) => {
    const block = Buffer.alloc(mebibytes << 20, 1)
    return `${block.length}`
  },
  Keep: ({ mebibytes }) => {
    kept.push(Buffer.alloc(mebibytes << 20, 1))
    return 'kept'
  },
  Garbage: ({ text }) => {
    writeSync(1, text)
    return 'after garbage'
  },
  Storm: ({ lines }) => {
    for (let line = 0; line < lines; line++) console.log(`line ${line} of a storm`, { deep: { er: [1, 2] } })
    process.stdout.write('and its end\n')
    return 'stormed'
  },
  Never: () => new Promise(() => {}),
  Twice: () => {
    writeSync(1, frame(requests, 'first'))
    return 'second'
  },
  WrongId: () => {
    writeSync(1, frame(4_000_000_000, 'whose?'))
    return after(60_000)
  },
}

serve(async ({ name, props }, payload) => {
  requests++
  if (!Object.hasOwn(pages, name)) return null
  return { head: `<title>${name}</title>`, body: await pages[name](props, payload) }
})
