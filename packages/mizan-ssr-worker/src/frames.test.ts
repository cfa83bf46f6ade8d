import { describe, expect, it } from 'vitest'
import { answerFrame, readyFrame } from './frames.ts'

const LIMIT = 32 * 1024 * 1024
const hex = (frame: Uint8Array) => Buffer.from(frame).toString('hex')
const page = (head: string, body: string, limit = LIMIT) =>
  answerFrame({ id: 7, memory: 1024, type: 'rendered', head, body }, limit)

describe('frames', () => {
  it('say that a worker is ready, and which frames it speaks', () => {
    expect(hex(readyFrame())).toBe('00000009' + '00000000' + '01' + '00000001')
  })

  it('hold memory, head and body of a page', () => {
    expect(hex(page('éo', 'hé!'))).toBe(
      '00000014' + '00000007' + '02' + '00000400' + '00000003' + 'c3a96f' + '68c3a921',
    )
  })

  it.each([
    [{ type: 'failed', message: 'oh' }, '0000000b00000007030000' + '0400' + '6f68'],
    [{ type: 'unknown' }, '0000000900000007040000' + '0400'],
  ] as const)('hold %j', (answer, expected) => {
    expect(hex(answerFrame({ id: 7, memory: 1024, ...answer }, LIMIT))).toBe(expected)
  })

  it('hold the beginning of a long message', () => {
    const frame = answerFrame({ id: 7, memory: 1024, type: 'failed', message: 'x'.repeat(1_000_000) }, LIMIT)
    expect(frame).toHaveLength(13 + 4_000)
  })

  it.each([100, 349_000, 350_000, 2_000_000])('hold pages of %i characters of three bytes', length => {
    const text = '€'.repeat(length)
    const frame = page('<title>', text)
    expect(frame.readUInt32BE(0)).toBe(frame.length - 4)
    expect(frame.subarray(17).toString() === `<title>${text}`).toBe(true)
  })

  it.each([
    ['small', 2_000],
    ['large', 1_000_000],
  ])('say that a %s page is above the limit', (_, length) => {
    const body = 'é'.repeat(length / 2)
    const exact = 13 + length
    expect(hex(page('', body, exact)).slice(16, 18)).toBe('02')
    expect(hex(page('', body, exact - 1))).toBe('00000009' + '00000007' + '05' + '00000400')
  })
})
