import { createKernel, type Kernel, type KernelConfig } from 'mizan-runtime'
import { hydrate } from 'mizan-runtime/hydration'
import type { Page, Payload } from './types.ts'

/** What a page is rendered with. */
export interface PageContext {
  readonly page: Page
  /** This render's own. It holds what the server read for the page, and reads nothing itself. */
  readonly kernel: Kernel
}

/** What the page's kernel in the browser is made with, too: the schema. */
export type PageConfig = Omit<KernelConfig, 'fetch' | 'server'>

const refusal = JSON.stringify({
  error: { code: 'NOT_RENDERED', message: 'the server reads what a page shows; its renderer reads nothing' },
})

/** Renders with a kernel that is there for one render. */
export async function withKernel<T>(
  page: Page,
  payload: Payload,
  config: PageConfig | undefined,
  render: (context: PageContext) => T | Promise<T>,
): Promise<T> {
  const kernel = createKernel({
    ...config,
    server: true,
    fetch: async () => new Response(refusal, { status: 501 }),
  })
  try {
    hydrate(kernel, payload)
    return await render({ page, kernel: notWaiting(kernel) })
  } finally {
    kernel.dispose()
  }
}

/** What the server has not read stays `loading`, for the browser to read; nobody waits for it here. */
function notWaiting(kernel: Kernel): Kernel {
  const registerContext: Kernel['registerContext'] = (...request) => ({
    ...kernel.registerContext(...request),
    ready: () => Promise.resolve(),
  })
  return { ...kernel, registerContext }
}
