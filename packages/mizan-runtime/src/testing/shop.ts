import { afterEach } from 'vitest'
import type { Kernel, KernelConfig } from '../types.ts'
import { lab, type Pending } from './lab.ts'

const kernels: Kernel[] = []
afterEach(() => {
  for (const kernel of kernels.splice(0)) kernel.dispose()
})

/** A lab that ends with its test. `act` runs something and lets a framework show what follows from it. */
export function shopLab(config: KernelConfig, act: (run: () => Promise<void>) => Promise<void>) {
  const parts = lab(config)
  kernels.push(parts.kernel)
  return {
    ...parts,
    /** Answers a request, and lets it be shown. */
    reply: (request: Pending | undefined, body?: unknown, options?: Parameters<Pending['reply']>[1]) =>
      act(() => request!.reply(body, options)),
    /** Lets time pass, and what follows be shown. */
    pass: (ms: number) => act(() => parts.advance(ms)),
  }
}

/** A bundle of `product`. */
export const product = (version: number, quantity = 3) => ({
  product: { id: 5, name: `lamp ${version}`, price: '10.00' },
  stock: { quantity },
})

/** A bundle of `reviews`. */
export const reviews = (...titles: string[]) => ({
  reviews: titles.map((title, id) => ({ id, rating: 5, title, text: '', date: '2026-11-23' })),
  rating: { average: 5, count: titles.length },
})
