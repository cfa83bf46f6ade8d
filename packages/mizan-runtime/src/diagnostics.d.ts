import type { Diagnostic } from './types.ts'
export type DiagnosticCode = 'R01' | 'R02' | 'R03' | 'R04' | 'R05' | 'R06' | 'R07'
/** Tells the developer. Codes are permanent; texts stay out of production builds. */
export type Report = (code: DiagnosticCode, subject?: string, cause?: unknown) => void
export declare function createReport(listener?: typeof log): Report
declare const log: ({ code, message, cause }: Diagnostic) => void
export {}
