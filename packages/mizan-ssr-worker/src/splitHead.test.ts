import { renderToString } from 'react-dom/server'
import { createElement as h, Fragment } from 'react'
import { expect, it } from 'vitest'
import { splitHead } from './splitHead.ts'

const evil = '</title><script>"\'>'

it('takes what React hoists, and nothing that only looks like it', () => {
  const page = h(
    'main',
    null,
    h('title', null, evil),
    h('meta', { name: 'description', content: evil }),
    h('link', { rel: 'canonical', href: `https://shop.example/${evil}` }),
    h('p', null, '<title>text</title>'),
  )
  const { head, body } = splitHead(renderToString(page))
  expect(head).toMatch(/^<meta name="description"[^>]*><title>[^<]*<\/title>|^<title>/)
  expect(head!.match(/<(title|meta|link)\b/g)?.sort()).toEqual(['<link', '<meta', '<title'])
  expect(head).not.toContain('<script')
  expect(body).toBe('<main><p>&lt;title&gt;text&lt;/title&gt;</p></main>')
})

it('leaves a page without a head as it is', () => {
  const html = renderToString(
    h(Fragment, null, h('p', null, 'text'), h('svg', null, h('title', null, 'of a picture'))),
  )
  expect(splitHead(html)).toEqual({ head: '', body: html })
})
