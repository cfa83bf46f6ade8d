import { noop } from './promises.ts'
import type { Diagnostic } from './types.ts'

const texts = {
  R01: 'The server was built from another schema than this client; reload the page',
  R02: 'An answer names a context that this client does not know',
  R03: 'A subscriber threw',
  R04: 'An optimistic update threw; it is left out',
  R05: 'A read was refused because a required parameter is missing; pass it, or put the provider of the context above',
  R06: 'The page carries no data that this client can read; it is fetched instead',
  R07: 'The server gave an answer that is not of Mizan: a proxy, a log-in page, or a wrong base URL?',
  R09: 'An answer leads to something else than a path of this site; it is not followed',
}

export type DiagnosticCode = keyof typeof texts

/** Tells the developer. Codes are permanent; texts stay out of production builds. */
export type Report = (code: DiagnosticCode, subject: string, cause?: unknown) => void

export function createReport(listener = process.env.NODE_ENV === 'production' ? noop : log): Report {
  return (code, subject, cause) => {
    const message = process.env.NODE_ENV === 'production' ? '' : `${subject}: ${texts[code]}`
    listener({ code: `MZ-${code}`, message, cause })
  }
}

const log = ({ code, message, cause }: Diagnostic) => console.warn(code, message, cause)
