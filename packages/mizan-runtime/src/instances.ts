import type { Entry } from './entry.ts'
import { textsOf, type Texts } from './key.ts'
import type { ContextRef } from './types.ts'

export type Instances = ReturnType<typeof createInstances>

/** The entries of one context. What a scope takes in is found without looking at the others. */
export function createInstances() {
  /** By what a scope names (`page,productId`; nothing: all in one group), then by its texts. */
  const indexes = new Map([['', new Map<string, Set<Entry>>()]])
  const idOf = (names: string, texts: Texts) => JSON.stringify(names.split(',').map(name => texts[name]))

  function put(entry: Entry, names: string) {
    const groups = indexes.get(names)!
    const id = idOf(names, entry.instance.texts)
    groups.set(id, (groups.get(id) ?? new Set()).add(entry))
  }

  return {
    /** Of the parameters, as whoever came last knows them. */
    types: {} as ContextRef['params'],
    add(entry: Entry) {
      for (const names of indexes.keys()) put(entry, names)
    },
    remove(entry: Entry) {
      for (const [names, groups] of indexes) {
        const id = idOf(names, entry.instance.texts)
        const group = groups.get(id)!
        group.delete(entry)
        if (!group.size) groups.delete(id)
      }
    },
    /** Those whose parameters include `scope`. */
    matching(scope?: object): Entry[] {
      const texts = textsOf(this.types, scope)
      const names = String(Object.keys(texts))
      if (!indexes.has(names)) {
        indexes.set(names, new Map())
        for (const entry of this.matching()) put(entry, names)
      }
      return [...(indexes.get(names)!.get(idOf(names, texts)) ?? [])]
    },
  }
}
