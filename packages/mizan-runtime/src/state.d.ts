import type { State } from './types.ts'
export declare const IDLE: State<never>
/** A first load; one object, so that adapters can show it before they subscribe. */
export declare const LOADING: State<never>
