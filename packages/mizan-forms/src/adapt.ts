import type { FormActions } from './types.ts'

/** Actions for a framework that tracks what is read, and has names of its own for the properties of elements. */
export function adapt<A, Props, Attributes>(
  actions: FormActions<A>,
  track: () => void,
  rename: (name: string) => string,
): FormActions<A, Props, Attributes> {
  const tracked =
    <T extends unknown[], U>(action: (...args: T) => U) =>
    (...args: T) => (track(), action(...args))
  const field = tracked(actions.field)
  const renamed = (props: object) =>
    Object.fromEntries(Object.entries(props).map(([name, value]) => [rename(name), value]))
  return {
    ...actions,
    meta: tracked(actions.meta),
    rows: tracked(actions.rows),
    field: (...args: Parameters<typeof field>) => renamed(field(...args)),
    props: () => renamed(actions.props()),
  } as unknown as FormActions<A, Props, Attributes>
}
