import { describe, expect, it } from 'vitest'
import { pageKernel } from 'mizan-runtime'
import { frameworks, page, payload } from '../test/pages.tsx'

const plain = (html: string | undefined) => html?.replace(/<!--.*?-->/g, '')

describe.each(frameworks)('%s', (_, render) => {
  it('renders what the server has read, and leaves what it has not to the browser', async () => {
    const rendered = await render(page, payload(3))
    expect(plain(rendered?.body)).toBe('<p>success,3,loading</p>')
  })

  it('gives what belongs into the head', async () => {
    const rendered = await render(page, payload(3))
    expect(plain(rendered?.head)).toMatch(/^<title>A &lt;lamp(&gt;|>)<\/title>$/)
  })

  it('knows no other page', async () => {
    expect(await render({ ...page, name: 'Other' }, payload(3))).toBeNull()
  })

  it('F13 concurrent renders never share data, and leave no kernel to the process', async () => {
    const quantities = Array.from({ length: 100 }, (_, quantity) => quantity)
    const pages = await Promise.all(quantities.map(quantity => render(page, payload(quantity))))
    expect(pages.map(rendered => plain(rendered?.body))).toEqual(
      quantities.map(quantity => `<p>success,${quantity},loading</p>`),
    )
    expect(pageKernel()).toBeUndefined()
  })

  it('F13 a page without data shows none of the page before', async () => {
    await render(page, payload(3))
    const rendered = await render(page, { contexts: [] })
    expect(plain(rendered?.body)).toBe('<p>loading,,loading</p>')
  })
})
