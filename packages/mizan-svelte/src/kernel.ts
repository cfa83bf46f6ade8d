import { getContext, setContext } from 'svelte'
import { pageKernel, type Kernel } from 'mizan-runtime'

const KERNEL = Symbol('mizan')

/** Gives the components below the kernel of the page, or of one server render. For a root component or layout. */
export function provideKernel(kernel: Kernel): void {
  setContext(KERNEL, kernel)
}

/** The nearest provided kernel; outside of components the page's. */
export function useKernel(): Kernel {
  const kernel = provided(KERNEL, pageKernel)
  if (!kernel) throw new Error('MZ-A01: provideKernel(kernel) is missing in a component above')
  return kernel
}

/** What a component above has set. Svelte cannot be asked whether a component is running; but it throws if none is. */
function provided<T>(key: unknown, outside?: () => T | undefined): T | undefined {
  try {
    return getContext(key)
  } catch {
    return outside?.()
  }
}

/** The kernel that a component above provides. Undefined outside of components, where it is looked for at each use. */
export const providedKernel = (): Kernel | undefined => provided(KERNEL)

/** The parameters that the nearest provider of a context names. */
export const providedParams = (ref: object): (() => object) | undefined => provided(ref)
