// A page of 46 kB: a table of 200 rows, whose data the server sends.
import { createElement as h } from 'react'

const columns = ['id', 'name', 'price', 'stock', 'supplier', 'updated']

const Row = ({ row, odd }) =>
  h(
    'tr',
    { className: odd ? 'row odd' : 'row' },
    columns.map(column => h('td', { key: column, className: column }, row[column])),
    h('td', null, h('a', { href: `/p/${row.id}` }, 'Show')),
  )

export const Table = ({ rows }) =>
  h(
    'table',
    null,
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        columns.map(column => h('th', { key: column }, column)),
        h('th'),
      ),
    ),
    h(
      'tbody',
      null,
      rows.map((row, index) => h(Row, { key: row.id, row, odd: index % 2 === 1 })),
    ),
  )
