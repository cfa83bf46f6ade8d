'use client'

export { MizanProvider, useKernel } from './provider.ts'
export { contextHook, contextProvider, slotHook } from './read.ts'
export type { ProviderProps, Read, ReadHook } from './read.ts'
export { suspenseHook } from './suspense.ts'
export type { SuspenseHook, SuspenseRead } from './suspense.ts'
export { mutationHook } from './mutation.ts'
export type { MutationHook, MutationResult } from './mutation.ts'
