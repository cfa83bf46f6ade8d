// Mizan's client beside TanStack Query, SWR, RTK Query and Pinia Colada: races, sizes, throughput. `npm run bench:client`
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { bundle, peers } from './bundle.mjs'

const ROUNDS = Number(process.env.ROUNDS ?? 7)

if (!existsSync(`${peers}/node_modules`))
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peers, stdio: 'inherit' })

const run = (args, environment) =>
  JSON.parse(
    execFileSync(process.execPath, args, { cwd: peers, env: { ...process.env, NODE_ENV: environment } }),
  )
const print = rows => {
  const [head, ...body] = rows
  console.log([head, head.map(() => '---'), ...body].map(row => `| ${row.join(' | ')} |`).join('\n') + '\n')
}
const median = values => values.sort((a, b) => a - b)[values.length >> 1]

const built = `${peers}/node_modules/.mizan`
await bundle(`export * from 'mizan-runtime'; export * from 'mizan-react'`, `${built}/react.mjs`, false)
await bundle(`export * from 'mizan-runtime'`, `${built}/runtime.mjs`)

const { names, table } = run(['races.mjs'], 'development')
const sizes = [
  `export { createKernel, MizanError } from 'mizan-runtime'; export { MizanProvider, slotHook, mutationHook } from 'mizan-react'`,
  `export { QueryClient, QueryClientProvider, useQuery, useMutation, useQueryClient } from '@tanstack/react-query'`,
  `export { default, useSWRConfig } from 'swr'; export { default as useSWRMutation } from 'swr/mutation'`,
  `export { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query/react'; export { configureStore } from '@reduxjs/toolkit'; export { Provider } from 'react-redux'`,
  `export { PiniaColada, useQuery, useMutation, useQueryCache } from '@pinia/colada'; export { createPinia } from 'pinia'`,
]
const weights = []
for (const code of sizes) weights.push(`${((await bundle(code)) / 1000).toFixed(1)} kB`)

const { version } = JSON.parse(readFileSync(`${peers}/node_modules/react/package.json`, 'utf8'))
const { dependencies } = JSON.parse(readFileSync(`${peers}/package.json`, 'utf8'))
const day = new Date().toISOString().slice(0, 10)
console.log(`${day}, Node ${process.version}, React ${version}, ${cpus().length} × ${cpus()[0]?.model}`)
const pinned = Object.entries(dependencies).map(([name, version]) => `${name} ${version}`)
console.log(`${pinned.join(', ')}\n`)

print([
  ['', ...names],
  ...table,
  ['queries and mutations, minified, gzip −9, without React or Vue', ...weights],
])

const runs = { mizan: [], tanstack: [] }
for (let round = 0; round < ROUNDS; round++)
  for (const name of round % 2 ? ['tanstack', 'mizan'] : ['mizan', 'tanstack'])
    runs[name].push(run(['--expose-gc', 'throughput.mjs', name], 'production'))

const rows = Object.keys(runs.mizan[0]).map(what => {
  const [mizan, tanstack] = [runs.mizan, runs.tanstack].map(all => median(all.map(result => result[what])))
  const shown = [mizan, tanstack].map(value => Math.round(value).toLocaleString('en'))
  return [
    what.startsWith('bytes') ? what : `${what}, per CPU second`,
    ...shown,
    (mizan / tanstack).toFixed(2),
  ]
})
print([
  [`10,000 entries, medians of ${ROUNDS} runs`, 'mizan-runtime', '@tanstack/query-core', 'ratio'],
  ...rows,
])
