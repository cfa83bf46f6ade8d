import { test as base, expect, type Page } from '@playwright/test'
import { Person, type Username } from './person.ts'
import { Redis } from './redis.ts'
import { Shop, type FrontEnd } from './server.ts'

export { expect } from '@playwright/test'
export { Traffic } from './traffic.ts'

export interface ShopOptions {
  /** The front end under test. */
  web: FrontEnd
  /** Where its server keeps what it caches. */
  cache: 'memory' | 'redis'
}

interface WorkerFixtures extends ShopOptions {
  /** A server that all specs of a worker share. A spec that kills its server opens one of its own. */
  shop: Shop
  ann: Person
  bob: Person
  ada: Person
}

const person = (username: Username) =>
  [
    async ({ shop }: { shop: Shop }, use: (person: Person) => Promise<void>) => {
      const person = await Person.signedIn(shop.url, username)
      await use(person)
      await person.close()
    },
    { scope: 'worker' },
  ] as const

interface TestFixtures {
  /** Fails a test whose page logs an error that it did not allow, or throws. */
  tidy: { allow: (pattern: RegExp) => void }
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  web: ['react', { option: true, scope: 'worker' }],
  cache: ['memory', { option: true, scope: 'worker' }],
  shop: [
    async ({ web, cache }, use) => {
      const redis = cache === 'redis' ? await Redis.open() : undefined
      const shop = await Shop.open(web, ...(redis?.settings ?? []))
      await use(shop)
      await shop.close()
      await redis?.close()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  ann: [...person('ann')],
  bob: [...person('bob')],
  ada: [...person('ada')],
  baseURL: async ({ shop }, use) => use(`${shop.url}/`),
  tidy: [
    async ({ context }, use) => {
      const problems: string[] = []
      const allowed: RegExp[] = []
      context.on('weberror', error => problems.push(String(error.error())))
      context.on('console', message => {
        if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
      })
      await use({ allow: pattern => allowed.push(pattern) })
      expect(problems.filter(problem => !allowed.some(pattern => pattern.test(problem)))).toEqual([])
    },
    { auto: true },
  ],
})

/** Makes the browser one that this person has signed in with. Signing out there would end the person's session. */
export async function be(page: Page, person: Person): Promise<void> {
  await page.context().addCookies(await person.cookies())
}

/** Signs in by hand, from wherever the page is, and waits until the page knows. */
export async function signIn(page: Page, username: Username): Promise<void> {
  await page.getByRole('navigation', { name: 'Shop' }).getByRole('link', { name: 'Sign in' }).click()
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password').fill('shop')
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByTestId('user')).toHaveText(new RegExp(username, 'i'))
}

/** Waits until the page shows its heading, the front end runs (it then says who is signed in) and nothing is loading. */
export async function ready(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  await expect(page.locator('nav a[href="/login"], [data-testid="user"]')).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}
