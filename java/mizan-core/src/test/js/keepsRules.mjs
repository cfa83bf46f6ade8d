// Reads cases of protocol/vectors/constraints.json, one a line, and writes each value that mizan-forms decides differently, and at the
// end how many there were.
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { rolldown } from 'rolldown'

const rules = join(import.meta.dirname, '../../../../../packages/mizan-forms/src/rules.ts')
const bundle = await rolldown({ input: rules, onLog: () => {} })
const { output } = await bundle.generate({ format: 'esm' })
const { keeps } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)

let count = 0
for await (const line of createInterface({ input: process.stdin })) {
  const { name, rules, values, approximate } = JSON.parse(line)
  for (const [value, valid] of values) {
    count++
    const mine = rules.every(rule => keeps(rule, value))
    if (approximate ? valid && !mine : mine !== valid)
      console.log(JSON.stringify({ name, rules, value, valid }))
  }
}
console.log(count)
