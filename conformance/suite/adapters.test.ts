import { expect, it } from 'vitest'
import { adapters } from '../stage.ts'

it('I11 the suite runs for every adapter, and for both APIs of Svelte', () => {
  expect(adapters.map(({ name }) => name)).toEqual([
    'React',
    'React in StrictMode',
    'Vue',
    'Svelte stores',
    'Svelte runes',
  ])
})
