import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mutants } from './mutants.mjs'
import { filesWith, mutated } from './source.mjs'

test('there are at least 30 mutants, each with a name of its own', () => {
  assert.ok(mutants.length >= 30)
  assert.equal(new Set(mutants.map(({ name }) => name)).size, mutants.length)
})

for (const mutant of mutants)
  test(`mutant: ${mutant.name}`, () => {
    assert.notEqual(mutant.was, mutant.becomes)
    assert.doesNotThrow(() => mutated(mutant))
    assert.ok(mutant.killedBy.length)
    for (const words of mutant.killedBy)
      assert.notDeepEqual(filesWith(words), [], `no test is named ${words}`)
  })
