import { useKernel } from 'mizan-vue'
import { readyToCall } from 'shop-web-shared/signing'
import { watchEffect, type Ref } from 'vue'
import { useMe } from './generated/index.ts'

/** The signed-in user: `undefined` while nobody knows, `null` for a visitor. */
export function useAccount() {
  return useMe().data
}

export function useReadyToCall(account: Readonly<Ref<object | null | undefined>>): void {
  const kernel = useKernel()
  watchEffect(() => readyToCall(kernel, account.value))
}
