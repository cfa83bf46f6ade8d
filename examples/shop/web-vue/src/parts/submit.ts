import { ref, type Ref } from 'vue'

/** Whether the last call succeeded. What failed is in the call's own composable, as its `error`. */
export function useSubmit(): {
  readonly done: Readonly<Ref<boolean>>
  readonly submit: (call: Promise<unknown>, whenDone?: () => void) => void
} {
  const done = ref(false)
  const submit = (call: Promise<unknown>, whenDone?: () => void) => {
    done.value = false
    const succeed = () => {
      done.value = true
      whenDone?.()
    }
    call.then(succeed, () => {})
  }
  return { done, submit }
}
