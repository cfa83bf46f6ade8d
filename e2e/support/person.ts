import { expect, request, type APIRequestContext, type APIResponse } from '@playwright/test'

export type Username = 'ann' | 'bob' | 'ada'

/** Somebody who uses the shop without the page: sets the stage, and changes things behind the page's back. */
export class Person {
  readonly #http: APIRequestContext

  private constructor(http: APIRequestContext) {
    this.#http = http
  }

  static async signedIn(url: string, username: Username): Promise<Person> {
    const person = new Person(await request.newContext({ baseURL: url }))
    const answer = await person.#http.post('/login', {
      form: { username, password: 'shop' },
      headers: await person.#csrf(),
    })
    expect(answer.status()).toBe(204)
    return person
  }

  async #csrf(): Promise<Record<string, string>> {
    const session = await this.#http.get('/api/mizan/session/')
    const { csrf } = (await session.json()) as { csrf: { header: string; token: string } }
    return { [csrf.header]: csrf.token, 'Sec-Fetch-Site': 'same-origin' }
  }

  async call(fn: string, args: object = {}): Promise<unknown> {
    const answer = await this.#http.post('/api/mizan/call/', {
      data: { fn, args },
      headers: await this.#csrf(),
    })
    expect(answer.status(), await answer.text()).toBe(200)
    return ((await answer.json()) as { result: unknown }).result
  }

  async read<T>(context: string, query: Record<string, string | number> = {}): Promise<T> {
    const answer = await this.#http.get(`/api/mizan/ctx/${context}/`, { params: query })
    expect(answer.status(), await answer.text()).toBe(200)
    return (await answer.json()) as T
  }

  /** A page as this person's browser gets it. */
  async page(path: string, headers: Record<string, string> = {}): Promise<APIResponse> {
    return this.#http.get(path, { headers: { Accept: 'text/html', ...headers } })
  }

  async emptyCart(): Promise<void> {
    const { cart } = await this.read<{ cart: { lines: { productId: number }[] } }>('cart')
    for (const { productId } of cart.lines) await this.call('changeQuantity', { productId, quantity: 0 })
  }

  /** The cookies of the session, for a browser that is to be this person. */
  async cookies(): Promise<Awaited<ReturnType<APIRequestContext['storageState']>>['cookies']> {
    return (await this.#http.storageState()).cookies
  }

  async close(): Promise<void> {
    await this.#http.dispose()
  }
}
