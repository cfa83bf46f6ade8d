// Alternates rounds of several ways to the same answer on one server, once its JVM has compiled them.
import { cpuMicros, compilerMicros, median } from './server.mjs'
import { wrk } from './wrk.mjs'

const warmSeconds = Number(process.env.WARM ?? 60)
const roundSeconds = Number(process.env.ROUND ?? 4)
const rounds = Number(process.env.ROUNDS ?? 9)
// So few leave a core to the compiler.
const warmConnections = 4
// Of the server's CPU time: below it the compiler has done what it will.
const restingShare = 0.03

/**
 * Loads the server until its compiler rests through a round of all loads, or `WARM` seconds are over: code that is not
 * compiled yet, and the compiler itself, cost several times what an answer does.
 *
 * @param loads what `wrk` sends
 */
export function warm(server, loads) {
  const until = performance.now() + warmSeconds * 1000
  let share = 1
  while (share > restingShare && performance.now() < until) {
    const before = { all: cpuMicros(server.pid), compiler: compilerMicros(server.pid) }
    for (const load of loads) wrk(server, load.path, { ...load, seconds: 1, connections: warmConnections })
    share = (compilerMicros(server.pid) - before.compiler) / (cpuMicros(server.pid) - before.all)
  }
  if (share > restingShare)
    console.error(
      `After ${warmSeconds} s the compiler still takes ${Math.round(share * 100)} % of the CPU time.`,
    )
}

/**
 * Gives what each way costs: CPU-µs of a request, their ratio to the first way's, and requests per second, as medians of
 * `ROUNDS` rounds of all ways.
 *
 * @param ways by name, what `wrk` sends
 */
export function compare(server, ways) {
  const names = Object.keys(ways)
  const measured = Object.fromEntries(names.map(name => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const name of names)
      measured[name].push(wrk(server, ways[name].path, { ...ways[name], seconds: roundSeconds }))
  const of = name => ({
    cpu: median(measured[name].map(one => one.cpu)),
    ratio: median(measured[name].map((one, round) => one.cpu / measured[names[0]][round].cpu)),
    perSecond: median(measured[name].map(one => one.perSecond)),
    requests: measured[name].reduce((sum, one) => sum + one.requests, 0),
  })
  return Object.fromEntries(names.map(name => [name, of(name)]))
}
