// The same page over lines of JSON, as bridges are usually written.
import { createElement as h } from 'react'
import { renderToString } from 'react-dom/server'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { Table } from './page.mjs'

createInterface({ input: process.stdin }).on('line', line => {
  const { id, payload } = JSON.parse(line)
  const body = renderToString(h(Table, payload.page.props))
  process.stdout.write(`${JSON.stringify({ id, head: '', body })}\n`)
})
