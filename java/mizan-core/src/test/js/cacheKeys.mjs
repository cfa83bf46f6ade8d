// Derives cache keys in JavaScript for JavaScriptParityTest.
//   derive          a key for each line of input, a case in the form of protocol/vectors/cache-keys.json
//   make COUNT SEED so many random cases with their keys, a line each
import { createInterface } from 'node:readline'
import { deriveCacheKey } from '../../../../../packages/mizan-edge/dist/index.js'

const [, , task, count, seed] = process.argv

function decoded({ type, value }) {
  switch (type) {
    case 'list':
      return value.map(decoded)
    case 'integer':
      return BigInt(value)
    case 'uuid':
      return value.toLowerCase()
    default:
      return value
  }
}

function keyOf({ secret, context, params, user, rev }) {
  const values = Object.entries(params).map(([name, typed]) => [name, decoded(typed)])
  return deriveCacheKey({
    secret,
    context,
    params: Object.fromEntries(values),
    rev,
    ...(user === null ? {} : { user }),
  })
}

/** mulberry32: the same cases for the same seed. */
function randomOf(seed) {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }
}

function caseMaker(random) {
  const below = limit => random() % limit
  const unit = () =>
    [() => below(0x80), () => below(0x10000), () => 0xd800 + below(0x800), () => 0x30 + below(10)][below(4)]()
  const text = () => String.fromCharCode(...Array.from({ length: below(8) }, unit))
  // what stands in UTF-8 and in a line
  const word = () => Array.from({ length: below(8) }, () => 'abcXYZ019_ -:é漢'[below(15)]).join('')
  const bits = new DataView(new ArrayBuffer(8))
  const double = () => {
    bits.setUint32(0, random())
    bits.setUint32(4, random())
    const value = bits.getFloat64(0)
    // JSON has neither infinities nor -0
    return Number.isFinite(value) ? value + 0 : below(1000) / 8
  }
  const scalars = [
    () => ({ type: 'text', value: text() }),
    () => ({ type: 'integer', value: String(BigInt.asIntN(8 + below(120), BigInt(random()) ** 4n)) }),
    () => ({ type: 'number', value: double() }),
    () => ({ type: 'number', value: below(2000) / 8 - 100 }),
    () => ({ type: 'boolean', value: below(2) === 0 }),
    () => ({ type: 'null', value: null }),
  ]
  const scalar = () => scalars[below(scalars.length)]()
  const list = () => ({ type: 'list', value: Array.from({ length: below(4) }, scalar) })
  return () => ({
    secret: word(),
    context: word(),
    params: Object.fromEntries(
      Array.from({ length: below(6) }, () => [text(), below(6) === 0 ? list() : scalar()]),
    ),
    user: below(2) === 0 ? null : text(),
    rev: below(5),
  })
}

if (task === 'make') {
  const make = caseMaker(randomOf(Number(seed)))
  for (let i = 0; i < Number(count); i++) {
    const made = make()
    console.log(JSON.stringify({ ...made, key: await keyOf(made) }))
  }
} else {
  for await (const line of createInterface({ input: process.stdin }))
    console.log(await keyOf(JSON.parse(line)))
}
