import { statSync } from 'node:fs'
import { isAbsolute } from 'node:path'

/**
 * Tells which files have changed since they were read. It looks at them instead of being told, so that what was saved before
 * a request is seen by it.
 */
export class ChangedFiles {
  readonly #read = new Map<string, string | undefined>()

  /** To be called before a module's file is read. */
  reading(id: string): void {
    const file = id.replace(/[?#].*$/s, '')
    // Whoever reads it a second time, for another part of it, may see a newer one than whoever was first.
    if (isAbsolute(file) && !this.#read.has(file)) this.#read.set(file, stateOf(file))
  }

  /** The changed ones, each once until it is read again. */
  take(): string[] {
    const changed = [...this.#read].filter(([file, state]) => stateOf(file) !== state).map(([file]) => file)
    for (const file of changed) this.#read.delete(file)
    return changed
  }
}

/** Undefined where there is no such file. */
function stateOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false })
  return stats && `${stats.mtimeMs} ${stats.size}`
}
