// X1 to X6, each library in the same schedule. Prints JSON: a column per library.
import { createWorld, notFound, settled } from './world.mjs'
import { mock } from 'node:test'

const libraries = await Promise.all(
  ['mizan', 'tanstack', 'swr', 'rtk', 'colada'].map(name => import(`./${name}.mjs`)),
)

async function loaded(create, data = 'old') {
  const world = createWorld()
  const library = create(world)
  const reader = library.mount('list')
  await settled()
  await world.answer('list', data)
  return { world, library, reader }
}

const rows = {
  'X1 a write lands during the first load: shown in the end': async create => {
    const world = createWorld()
    const library = create(world)
    const reader = library.mount('list')
    await settled()
    const [first] = world.requests
    library.invalidate('list')
    await settled()
    if (first.isOpen) first.resolve('old')
    await settled()
    await world.answer('list', 'new')
    return reader.shown()
  },
  'X2 100 invalidations in one tick: requests': async create => {
    const { world, library } = await loaded(create)
    for (let i = 0; i < 100; i++) library.invalidate('list')
    await settled()
    await world.answer('list', 'new')
    return world.count('list') - 1
  },
  'X3 an unrelated slow request delays the refresh': async create => {
    const { world, library } = await loaded(create)
    library.mount('slow')
    await settled()
    library.invalidate('list')
    await settled()
    return world.count('list') > 1 ? 'no' : 'yes'
  },
  'X4 two optimistic adds, the first fails: shown then': async create => {
    const { library, reader } = await loaded(create, ['a'])
    const fails = []
    for (const item of ['b', 'c']) {
      library.add('list', item, () => new Promise((_, reject) => fails.push(reject)))
      await settled()
    }
    fails[0](notFound())
    await settled()
    const shown = reader.shown().join('+')
    return (
      { 'a+c': 'a+c: right', a: 'a: loses the second', 'a+b+c': 'a+b+c: keeps the first until settled' }[
        shown
      ] ?? shown
    )
  },
  'X5 StrictMode, requests for one mount': async (create, { name }) => {
    if (name === 'Pinia Colada') return '–'
    const world = createWorld()
    const reader = create(world).mount('list', true)
    await settled()
    const requests = world.requests.length
    const aborted = () => world.requests.filter(({ signal }) => signal?.aborted).length
    const early = aborted()
    reader.leave()
    await settled()
    return `${requests}${early ? ` (${early} aborted)` : ''}, left: ${aborted() > early ? 'aborted' : 'not aborted'}`
  },
  'X6 a permanent 404: attempts in 60 s, the last after': async create => {
    mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] })
    const world = createWorld()
    create(world).mount('list')
    const at = []
    for (let ms = 0; ms < 60_000; ms += 100) {
      for (const request of world.requests)
        if (request.isOpen) {
          at.push(ms)
          request.reject(notFound())
        }
      mock.timers.tick(100)
      for (let round = 0; round < 3; round++) await new Promise(setImmediate)
    }
    mock.timers.reset()
    return `${at.length}${at.length > 1 ? `, ${(at.at(-1) / 1000).toFixed(0)} s` : ''}`
  },
}

const table = []
for (const [row, measure] of Object.entries(rows)) {
  const cells = []
  for (const library of libraries)
    cells.push(await measure(library.create, library).catch(error => `failed: ${error.message}`))
  if (row.startsWith('X1')) {
    const { create } = libraries[3]
    cells[3] += ` (immediate: ${await measure(world => create(world, 'immediately'))})`
  }
  table.push([row, ...cells])
}
process.stdout.write(JSON.stringify({ names: libraries.map(({ name }) => name), table }), () =>
  process.exit(),
)
