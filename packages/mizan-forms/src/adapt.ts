import type { FormActions } from './types.ts'

/** Actions for a framework that tracks what is read, and has names of its own for the properties of an input. */
export function adapt<A, Props>(
  actions: FormActions<A>,
  track: () => void,
  rename: (name: string) => string,
): FormActions<A, Props> {
  const tracked =
    <T extends unknown[], U>(action: (...args: T) => U) =>
    (...args: T) => (track(), action(...args))
  const field = tracked(actions.field)
  return {
    ...actions,
    meta: tracked(actions.meta),
    rows: tracked(actions.rows),
    field: (...args: Parameters<typeof field>) =>
      Object.fromEntries(Object.entries(field(...args)).map(([name, value]) => [rename(name), value])),
  } as unknown as FormActions<A, Props>
}
