// The packaged shop as the Mizan server behind a host, with a database of its own.
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { startJava } from '../../build/javaServer.mjs'

const root = join(import.meta.dirname, '..', '..')
const built = join(root, 'examples', 'shop', 'target')

/** Starts it: `{ url, stop }`. */
export async function startShop() {
  const jar = readdirSync(built).find(name => /^shop-.*\.jar$/.test(name))
  if (!jar)
    throw new Error(`${built} holds no shop; build it first: mvn -pl examples/shop -am -DskipTests package`)
  const place = join(root, 'target', 'integrations')
  mkdirSync(place, { recursive: true })
  const data = mkdtempSync(join(place, 'shop-'))
  const { base, stop } = await startJava(
    port => [
      '-XX:TieredStopAtLevel=1',
      '-jar',
      join(built, jar),
      `--server.port=${port}`,
      '--server.address=127.0.0.1',
      `--shop.data=${join(data, 'shop')}`,
      // What comes with a call's answer must not depend on how busy this machine is.
      '--mizan.single-flight.max-time=1m',
    ],
    join(data, 'shop.log'),
  )
  return { url: base, stop }
}

/** Signs in; gives the cookies of the session by name. */
export async function signIn(url, username) {
  const session = await csrfOf(url, {})
  const body = new URLSearchParams({ username, password: 'shop' })
  const answer = await fetch(`${url}/login`, { method: 'POST', body, headers: session.headers })
  if (answer.status !== 204) throw new Error(`Signing in was answered with ${answer.status}`)
  return { ...session.cookies, ...cookiesOf(answer) }
}

/** Calls a function as somebody who has signed in. */
export async function call(url, cookies, fn, args) {
  const { headers } = await csrfOf(url, cookies)
  const answer = await fetch(`${url}/api/mizan/call/`, {
    method: 'POST',
    body: JSON.stringify({ fn, args }),
    headers: { ...headers, 'Content-Type': 'application/json' },
  })
  if (!answer.ok) throw new Error(`${fn} was answered with ${answer.status}: ${await answer.text()}`)
}

async function csrfOf(url, known) {
  const session = await fetch(`${url}/api/mizan/session/`, { headers: { Cookie: headerOf(known) } })
  const { csrf } = await session.json()
  const cookies = { ...known, ...cookiesOf(session) }
  const headers = { [csrf.header]: csrf.token, Cookie: headerOf(cookies), 'Sec-Fetch-Site': 'same-origin' }
  return { cookies, headers }
}

/** Cookies as a request carries them. */
export const headerOf = cookies =>
  Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')

const cookiesOf = answer =>
  Object.fromEntries(answer.headers.getSetCookie().map(line => line.split(';', 1)[0].split(/=(.*)/, 2)))
