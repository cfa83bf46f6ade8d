import type { FunctionRef, Kernel } from 'mizan-runtime'
import { clockOf, validate, type Findings } from 'mizan-runtime/validation'
import type { Path } from './structure.ts'

/** Asks the server about fields. A newer question takes in an older one that is not answered, so the newest answer counts. */
export function createAsking(
  kernel: Kernel,
  fn: FunctionRef<never>,
  args: () => unknown,
  found: (findings: Findings | undefined, paths: readonly Path[]) => void,
) {
  const asked = new Map<string, Path>()
  let controller: AbortController | undefined
  let cancel = () => {}

  function drop() {
    cancel()
    controller?.abort()
    controller = undefined
  }

  async function run() {
    const { signal } = (controller = new AbortController())
    const paths = [...asked.values()]
    // Where it cannot say, it decides at the submit.
    const ask = async () => validate(kernel, fn, args(), paths, { signal })
    const findings = await ask().catch(() => undefined)
    if (signal.aborted) return
    asked.clear()
    found(findings, paths)
  }

  return {
    isAsking: () => asked.size > 0,
    stop() {
      drop()
      asked.clear()
    },
    ask(paths: readonly Path[], delay: number) {
      for (const path of paths) asked.set(path.join('.'), path)
      drop()
      if (delay) cancel = clockOf(kernel).schedule(run, delay)
      else void run()
    },
  }
}
