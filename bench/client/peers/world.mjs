import { Window } from 'happy-dom'

// Before any library is imported: they look for a browser once.
const window = new Window({ url: 'http://localhost/' })
for (const name of Object.getOwnPropertyNames(window)) {
  if (name in globalThis || typeof name !== 'string') continue
  globalThis[name] = window[name]
}
globalThis.window = window
globalThis.document = window.document
window.console.error = window.console.warn = console.error = console.warn = () => {}

/** Requests wait until the script answers them. */
export function createWorld() {
  const requests = []
  return {
    requests,
    fetch: (key, signal) =>
      new Promise((resolve, reject) => {
        const request = { key, signal, isOpen: true }
        const end = settle => value => {
          request.isOpen = false
          settle(value)
        }
        Object.assign(request, { resolve: end(resolve), reject: end(reject) })
        signal?.addEventListener('abort', () => request.reject(signal.reason))
        requests.push(request)
      }),
    /** How many for a key. */
    count: key => requests.filter(request => request.key === key).length,
    /** Answers what is open for a key, and what that leads to. */
    async answer(key, data) {
      for (let round = 0; round < 3; round++) {
        for (const request of requests) if (request.isOpen && request.key === key) request.resolve(data)
        await settled()
      }
    },
  }
}

const realTimeout = setTimeout
/** Lets everything happen that needs no answer; libraries may use short timers for it. */
export async function settled() {
  for (let round = 0; round < 8; round++) await new Promise(resolve => realTimeout(resolve, 5))
}

export const notFound = () => Object.assign(new Error('404'), { status: 404 })
