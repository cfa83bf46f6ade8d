import { createElement, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'

/** Mounts readers of keys; `Provider` is around each, `useData(key)` gives what they show. */
export function react(useData, Provider = ({ children }) => children) {
  return (key, strict = false) => {
    let shown
    const Reader = () => {
      shown = useData(key)
      return null
    }
    const root = createRoot(document.createElement('div'))
    const reader = createElement(Provider, null, createElement(Reader))
    flushSync(() => root.render(strict ? createElement(StrictMode, null, reader) : reader))
    return { shown: () => shown, leave: () => flushSync(() => root.unmount()) }
  }
}
