import { readFileSync } from 'node:fs'

/** What Vite's plugins say of a source that they cannot read. */
interface SourceError extends Error {
  readonly id?: string
  readonly loc?: { readonly file?: string; readonly line: number; readonly column: number }
  readonly frame?: string
}

const PLACE = /\(?((?:file:\/\/)?\/[^():\n]+):(\d+):\d+\)?$/m
const AROUND = 3

/** The error, with the lines of the source in which it happened before its stack. */
export function withFrame(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { message, stack = '', loc, id, frame } = error as SourceError
  if (loc) return told(`${message}\n    at ${loc.file ?? id}:${loc.line}:${loc.column}\n\n${frame ?? ''}`)
  const calls = stack.split('\n').filter(line => /^\s+at /.test(line))
  const own = calls
    .map(line => PLACE.exec(line))
    .find(place => place && !place[1]!.includes('/node_modules/'))
  const lines = own ? linesAround(own[1]!.replace(/^file:\/\//, ''), Number(own[2])) : ''
  return told(`${error.name}: ${message}\n\n${lines && `${lines}\n\n`}${calls.join('\n')}`)
}

function told(stack: string): Error {
  const error = new Error()
  error.stack = stack
  return error
}

function linesAround(file: string, line: number): string {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .map((text, index) => `${index + 1 === line ? '>' : ' '} ${String(index + 1).padStart(4)} | ${text}`)
      .slice(Math.max(0, line - 1 - AROUND), line + AROUND)
      .join('\n')
  } catch {
    return ''
  }
}
