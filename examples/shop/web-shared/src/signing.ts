import type { Kernel } from 'mizan-runtime'

/** Signs in; gives whether the name and the password were right. */
export async function signIn(kernel: Kernel, form: FormData): Promise<boolean> {
  const answer = await post('/login', form)
  if (answer.status === 401) return false
  if (!answer.ok) throw new Error(`Signing in was answered with ${answer.status}`)
  kernel.reset()
  return true
}

export async function signOut(kernel: Kernel): Promise<void> {
  const answer = await post('/logout', new FormData())
  if (!answer.ok) throw new Error(`Signing out was answered with ${answer.status}`)
  kernel.reset()
}

/** Asks for what calls need, so that the first one of a signed-in user goes out at once. */
export function readyToCall(kernel: Kernel, account: object | null | undefined): void {
  if (account) kernel.initSession().catch(() => {}) // a call that needs it asks again
}

/** These two are Spring Security's own addresses, not functions: the form and its CSRF token are sent by hand. */
async function post(path: string, form: FormData): Promise<Response> {
  const session = await fetch('/api/mizan/session/')
  const { csrf } = (await session.json()) as { csrf: { header: string; token: string } | null }
  const fields = [...form].map(([name, value]) => [name, String(value)])
  return fetch(path, {
    method: 'POST',
    headers: csrf ? { [csrf.header]: csrf.token } : {},
    body: new URLSearchParams(fields),
  })
}
