import { useState } from 'react'

/** Whether the last call succeeded. What failed is in the call's own hook, as its `error`. */
export function useSubmit(): {
  readonly done: boolean
  readonly submit: (call: Promise<unknown>, whenDone?: () => void) => void
} {
  const [done, setDone] = useState(false)
  const submit = (call: Promise<unknown>, whenDone?: () => void) => {
    setDone(false)
    const succeed = () => {
      setDone(true)
      whenDone?.()
    }
    call.then(succeed, () => {})
  }
  return { done, submit }
}
