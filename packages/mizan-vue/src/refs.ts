import { computed, type Ref } from 'vue'

export type Refs<T> = { readonly [K in keyof T]: Readonly<Ref<T[K]>> }

/** A ref for each member, that changes only with it. Data is as the kernel holds it: no deep proxy. */
export const refsOf = <T extends object, K extends keyof T>(state: Readonly<Ref<T>>, names: readonly K[]) =>
  Object.fromEntries(names.map(name => [name, computed(() => state.value[name])])) as unknown as Refs<
    Pick<T, K>
  >
