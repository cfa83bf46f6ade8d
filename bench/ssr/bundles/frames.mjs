// The page as an application renders it, over frames.
import { serve } from 'mizan-ssr-worker'
import { renderReact } from 'mizan-ssr-worker/react'
import { createElement as h } from 'react'
import { renderToString } from 'react-dom/server'
import process from 'node:process'
import { Table } from './page.mjs'

const render = renderReact(({ page }) => h(Table, page.props))

/**
 * Renders without bridge and kernel, in this process; gives the CPU-µs of one render. Each has data of its own, as requests
 * have: what was rendered before costs a third less.
 */
function renderHere({ count, rows }) {
  const text = JSON.stringify(rows)
  const tables = Array.from({ length: count }, () => h(Table, { rows: JSON.parse(text) }))
  const { user, system } = process.cpuUsage()
  for (const table of tables) renderToString(table)
  const now = process.cpuUsage()
  return { body: `${Math.round((now.user + now.system - user - system) / count)}` }
}

serve((page, payload) => (page.name === 'Here' ? renderHere(page.props) : render(page, payload)))
