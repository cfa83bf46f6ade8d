import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { createReport } from './diagnostics.ts'

const root = `${import.meta.dirname}/../../..`
const pages = readdirSync(`${root}/docs/diagnostics`).filter(name => name.startsWith('MZ-'))
const page = (name: string) => readFileSync(`${root}/docs/diagnostics/${name}`, 'utf8')

/** Codes that the sources of the client packages can tell. */
function codesInSources(): string[] {
  const sources = readdirSync(`${root}/packages`, { recursive: true, encoding: 'utf8' })
    .filter(path => /\bsrc\b/.test(path) && /(?<!\.test|\.test-d)\.(ts|tsx|svelte)$/.test(path))
    .filter(path => !/node_modules|testing|dist/.test(path))
  const codes = sources.flatMap(path => {
    const text = readFileSync(join(root, 'packages', path), 'utf8')
    return [...text.matchAll(/'(R\d\d)'|MZ-([A-Z]\d\d)/g)].map(match => `MZ-${match[1] ?? match[2]}`)
  })
  return [...new Set(codes)].sort()
}

describe('diagnostics', () => {
  it('every code has a page, and every page a code', () => {
    expect(pages.map(name => name.replace('.md', '')).sort()).toEqual(codesInSources())
  })

  it.each(pages)('%s says what happened, how to mend it and why', name => {
    const text = page(name)
    expect(text.startsWith(`# ${name.replace('.md', '')}: `)).toBe(true)
    for (const part of ['**What happened.**', '**How to mend it.**', '**Why it is so.**'])
      expect(text).toContain(part)
    expect(page('README.md')).toContain(`(${name})`)
  })

  it('go to the console in development, with a text that names the subject', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    createReport()('R05', 'reviews, productId')
    expect(warn).toHaveBeenCalledWith(
      'MZ-R05',
      expect.stringMatching(/^reviews, productId: .*missing/),
      undefined,
    )
  })

  it('go to onDiagnostic where there is one, with their cause', () => {
    const told = vi.fn()
    const cause = new Error('broken')
    createReport(told)('R03', 'A subscriber', cause)
    expect(told).toHaveBeenCalledWith({ code: 'MZ-R03', message: expect.any(String), cause })
  })
})
