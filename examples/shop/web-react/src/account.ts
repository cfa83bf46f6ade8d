import { useKernel } from 'mizan-react'
import { useEffect } from 'react'
import { readyToCall } from 'shop-web-shared/signing'
import { useMe } from './generated/index.ts'

/** The signed-in user: `undefined` while nobody knows, `null` for a visitor. */
export function useAccount() {
  return useMe().data
}

export function useReadyToCall(account: object | null | undefined): void {
  const kernel = useKernel()
  useEffect(() => readyToCall(kernel, account), [kernel, account])
}
