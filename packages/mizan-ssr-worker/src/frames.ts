// The other half is dev.mizan.ssr.Frames: a length (of what follows it), an id, a type and a payload, numbers big-endian.

export const PROTOCOL = 1

const LENGTH = 4
const HEADER = 5
const NUMBER = 4

const READY = 1
const RENDERED = 2
const FAILED = 3
const UNKNOWN = 4
const TOO_LARGE = 5

/** What a worker answers: `memory` is its process' resident memory in KiB. */
export type Answer = { readonly id: number; readonly memory: number } & (
  | { readonly type: 'rendered'; readonly head: string; readonly body: string }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'unknown' | 'tooLarge' }
)

function frame(id: number, type: number, number: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(LENGTH + HEADER + NUMBER + length)
  bytes.writeUInt32BE(bytes.length - LENGTH, 0)
  bytes.writeUInt32BE(id, LENGTH)
  bytes.writeUInt8(type, LENGTH + 4)
  bytes.writeUInt32BE(number, LENGTH + HEADER)
  return bytes
}

const START = LENGTH + HEADER + NUMBER

export const readyFrame = (): Buffer => frame(0, READY, PROTOCOL, 0)

/** A frame that is longer than the limit becomes one that says so. */
export function answerFrame(answer: Answer, limit: number): Buffer {
  const { id, memory } = answer
  switch (answer.type) {
    case 'rendered': {
      const head = Buffer.byteLength(answer.head)
      const length = NUMBER + head + Buffer.byteLength(answer.body)
      if (HEADER + NUMBER + length > limit) return frame(id, TOO_LARGE, memory, 0)
      const bytes = frame(id, RENDERED, memory, length)
      bytes.writeUInt32BE(head, START)
      bytes.write(answer.head, START + NUMBER)
      bytes.write(answer.body, START + NUMBER + head)
      return bytes
    }
    case 'failed': {
      const message = answer.message.slice(0, 4_000)
      const bytes = frame(id, FAILED, memory, Buffer.byteLength(message))
      bytes.write(message, START)
      return bytes
    }
    case 'unknown':
      return frame(id, UNKNOWN, memory, 0)
    case 'tooLarge':
      return frame(id, TOO_LARGE, memory, 0)
  }
}
