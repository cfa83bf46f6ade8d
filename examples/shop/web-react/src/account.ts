import { useKernel } from 'mizan-react'
import type { Kernel } from 'mizan-runtime'
import { useEffect } from 'react'
import { useMe } from './generated/index.ts'

/** The signed-in user: `undefined` while nobody knows, `null` for a visitor. */
export function useAccount() {
  return useMe().data
}

/** Asks for what calls need, so that the first one of a signed-in user goes out at once. */
export function useReadyToCall(account: object | null | undefined): void {
  const kernel = useKernel()
  useEffect(() => {
    if (account) kernel.initSession().catch(() => {}) // a call that needs it asks again
  }, [kernel, account])
}

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
