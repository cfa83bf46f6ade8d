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
  | { readonly type: 'unknown' }
)

const START = LENGTH + HEADER + NUMBER

/** Where frames of usual pages are written, one after the other: knowing a text's bytes beforehand costs more than writing them. */
const scratch = Buffer.allocUnsafeSlow(1024 * 1024)
/** A code unit of a text is three bytes of UTF-8 at most. */
const fits = (length: number) => START + NUMBER + 3 * length <= scratch.length

/** Fills in the head of a frame that ends at `end`. */
function finish(bytes: Buffer, end: number, id: number, type: number, number: number): Buffer {
  bytes.writeUInt32BE(end - LENGTH, 0)
  bytes.writeUInt32BE(id, LENGTH)
  bytes.writeUInt8(type, LENGTH + 4)
  bytes.writeUInt32BE(number, LENGTH + HEADER)
  return bytes.subarray(0, end)
}

const bare = (id: number, type: number, number: number) => finish(scratch, START, id, type, number)

export const readyFrame = (): Buffer => bare(0, READY, PROTOCOL)

/** A page that is longer than the limit becomes a frame that says so. What is given holds until the next is asked for. */
export function answerFrame(answer: Answer, limit: number): Buffer {
  const { id, memory } = answer
  switch (answer.type) {
    case 'rendered': {
      const { head, body } = answer
      const text = START + NUMBER
      const kept = fits(head.length + body.length)
      const most = kept ? 0 : text + Buffer.byteLength(head) + Buffer.byteLength(body)
      if (most - LENGTH > limit) return bare(id, TOO_LARGE, memory)
      const bytes = kept ? scratch : Buffer.allocUnsafe(most)
      const headLength = bytes.write(head, text)
      const end = text + headLength + bytes.write(body, text + headLength)
      if (end - LENGTH > limit) return bare(id, TOO_LARGE, memory)
      bytes.writeUInt32BE(headLength, START)
      return finish(bytes, end, id, RENDERED, memory)
    }
    case 'failed':
      return finish(scratch, START + scratch.write(answer.message.slice(0, 4_000), START), id, FAILED, memory)
    case 'unknown':
      return bare(id, UNKNOWN, memory)
  }
}
