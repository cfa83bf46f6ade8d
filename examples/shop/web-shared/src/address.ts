/** An address with some parameters of the query changed; empty ones are left out. */
export function address(path: string, query: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, String(value))
  return search.size ? `${path}?${search}` : path
}

/** The product that a path names. */
export function productIdOf(path: string): number | undefined {
  const productId = /^\/products\/([1-9]\d{0,14})$/.exec(path)?.[1]
  return productId ? Number(productId) : undefined
}

/** The product that a path names for its review: the page of that form for those who have no JavaScript. */
export function reviewedIdOf(path: string): number | undefined {
  return path.endsWith('/review') ? productIdOf(path.slice(0, -'/review'.length)) : undefined
}

/** The page that a query names; 1 where it names none. */
export function pageOf(query: URLSearchParams, name = 'page'): number {
  const page = /^[1-9]\d{0,9}$/.exec(query.get(name) ?? '')?.[0]
  return page && Number(page) < 2 ** 31 ? Number(page) : 1
}

/** The pages that a pager links to: those around this one, the first and the last. */
export function pagesAround(page: number, pages: number): { number: number; afterGap: boolean }[] {
  return [1, page - 1, page, page + 1, pages]
    .filter((number, index, all) => number >= 1 && number <= pages && all.indexOf(number) === index)
    .map((number, index, shown) => ({ number, afterGap: index > 0 && number - shown[index - 1]! > 1 }))
}

/** Where to go after signing in. Only a path of this shop: whoever made the link does not choose another site. */
export function ownPage(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/'
}
