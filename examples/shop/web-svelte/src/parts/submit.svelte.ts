/** Whether the last call succeeded. What failed is in the call's own result, as its `error`. */
export function useSubmit(): {
  readonly done: boolean
  readonly submit: (call: Promise<unknown>, whenDone?: () => void) => void
} {
  let done = $state(false)
  return {
    get done() {
      return done
    },
    submit(call, whenDone) {
      done = false
      const succeed = () => {
        done = true
        whenDone?.()
      }
      call.then(succeed, () => {})
    },
  }
}
