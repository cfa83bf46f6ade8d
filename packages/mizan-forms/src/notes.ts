import type { FieldError } from 'mizan-runtime'
import type { Path } from './structure.ts'

/** What is known of a field beside its value. Moves with the item of a list that it is in. */
export interface Note {
  touched?: boolean | undefined
  /** What was typed for a number. */
  text?: string | undefined
  /** Errors that the check of the values does not find: the server's and the application's. */
  errors?: readonly FieldError[] | undefined
  /** What the item of a list was at first. */
  origin?: { readonly value: unknown } | undefined
  /** The key of the item. */
  id?: number | undefined
}

export const keyOf = (path: Path) => path.join('.')

export function createNotes() {
  const notes = new Map<string, Note>()
  const below = (key: string) => [...notes].filter(([other]) => other.startsWith(key + '.'))

  function at(key: string): Note {
    let note = notes.get(key)
    if (!note) notes.set(key, (note = {}))
    return note
  }

  return {
    find: (key: string): Note => notes.get(key) ?? {},
    at,
    all: () => [...notes],
    /** The value of a field is another. What was said of the old one, around it and, unless that was `kept`, in it, is forgotten. */
    changed(key: string, kept?: boolean) {
      for (const [other, note] of notes)
        if (!kept && other.startsWith(key && key + '.')) notes.delete(other)
        else if (!other || (key + '.').startsWith(other + '.')) note.errors = note.text = undefined
    },
    /** Items of a list have another index; below 0: they are gone. */
    moved(list: Path, to: (index: number) => number) {
      const key = keyOf(list)
      const all = below(key)
      for (const [other] of all) notes.delete(other)
      for (const [other, { errors, ...note }] of all) {
        const [index, ...rest] = other.slice(key.length + 1).split('.')
        const next = to(+index!)
        if (next < 0) continue
        notes.set(keyOf([key, next, ...rest]), {
          ...note,
          errors: errors?.map(error => ({
            ...error,
            path: error.path.map((name, depth) => (depth === list.length ? next : name)),
          })),
        })
      }
    },
  }
}
