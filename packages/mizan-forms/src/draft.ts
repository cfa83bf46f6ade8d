import type { FormField } from './descriptor.ts'
import { fill, own, withoutSecrets, type Types } from './structure.ts'

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const isMap = (value: unknown): value is object =>
  !!value && typeof value === 'object' && !Array.isArray(value)

/** `draft` over `values`, which has what a draft leaves out. */
export const merge = (values: unknown, draft: unknown): unknown =>
  !isMap(values) || draft === null
    ? draft
    : isMap(draft)
      ? {
          ...values,
          ...Object.fromEntries(
            Object.entries(draft).map(([name, part]) => [name, merge(own(values, name), part)]),
          ),
        }
      : values

/** What is filled in, kept until it is sent. A storage that is full or forbidden keeps nothing. */
export function createDraft(
  root: FormField,
  types: Types,
  find: () => { readonly storage: DraftStorage | boolean | undefined; readonly key: string },
) {
  function use<T>(action: (storage: DraftStorage, key: string) => T): T | undefined {
    const { storage, key } = find()
    try {
      return storage ? action(storage === true ? sessionStorage : storage, key) : undefined
    } catch {
      return undefined
    }
  }

  return {
    load: (values: unknown) =>
      use((storage, key) => {
        const text = storage.getItem(key)
        return text && fill(root, merge(values, JSON.parse(text) ?? values), types)
      }),
    save: (values: unknown) =>
      use((storage, key) => storage.setItem(key, JSON.stringify(withoutSecrets(root, values, types)))),
    forget: () => use((storage, key) => storage.removeItem(key)),
  }
}
