import { createContext, createElement, use, type Context, type ReactNode } from 'react'
import type { ContextRef, Kernel } from 'mizan-runtime'

let KernelContext: Context<Kernel | undefined> | undefined
const scopes = new WeakMap<object, Context<object | undefined>>()

// React contexts are made at first use: a module of server components may import the generated files.
const kernelContext = () => (KernelContext ??= createContext<Kernel | undefined>(undefined))

/** Gives the components below the kernel of the page, or of one server render. */
export function MizanProvider({ kernel, children }: { kernel: Kernel; children?: ReactNode }): ReactNode {
  return createElement(kernelContext(), { value: kernel }, children)
}

/** The nearest provider's kernel. */
export function useKernel(): Kernel {
  const kernel = use(kernelContext())
  if (!kernel) throw new Error('MZ-A01: there is no <MizanProvider kernel={…}> above this component')
  return kernel
}

/** Holds the parameters that the nearest provider of a context names. */
export function scopeOf(ref: ContextRef): Context<object | undefined> {
  let scope = scopes.get(ref)
  if (!scope) scopes.set(ref, (scope = createContext<object | undefined>(undefined)))
  return scope
}
