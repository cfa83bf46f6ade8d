export { serve } from './worker.ts'
export type { Page, Payload, Render, Rendered } from './types.ts'
