import type { ContextRef, Params } from './types.ts'
/** Which instance of a context: parameters with defaults filled in, as they were given and as text. */
export interface Instance {
  readonly params: Params
  readonly texts: Readonly<Record<string, unknown>>
  /** Equal for equal instances. */
  readonly key: string
}
export declare function instanceOf(ref: ContextRef, params?: object): Instance
/** Whether a scope takes in an instance. `null` in a scope is an absent parameter; undefined says nothing. */
export declare function includes(instance: Instance, types: ContextRef['params'], scope?: object): boolean
export declare function queryOf({ texts }: Instance): string
