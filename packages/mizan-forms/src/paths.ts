/** A leaf: nothing in it has a path. Branded texts, as `Decimal` is, are leaves too. */
type Leaf = string | number | boolean | bigint | Blob | Date | null | undefined

type Part<T> = T extends Leaf ? never : T

type KeyOf<T> = T extends readonly unknown[] ? `${number}` : keyof T & string

/** The names below a value, of every kind that it may be. */
type Keys<T> = Part<T> extends infer O ? (O extends unknown ? KeyOf<O> : never) : never

type Of<T, K extends string> = T extends readonly (infer I)[]
  ? K extends `${number}`
    ? I
    : never
  : K extends keyof T
    ? T[K]
    : never

type Step<T, K extends string> = Part<T> extends infer O ? (O extends unknown ? Of<O, K> : never) : never

/**
 * The type of what a path leads to: `ValueAt<PlaceOrderArgs, 'order.lines.0.quantity'>` is `number`. `never` where it leads nowhere.
 * It costs as much as the path is long, whatever the size of the form.
 */
export type ValueAt<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? ValueAt<Step<T, Head>, Rest>
  : Step<T, P>

/** What may follow the beginning of a path: shown where a path is wrong, and as completions. */
type Near<T, P extends string, Before extends string = ''> = P extends `${infer Head}.${infer Rest}`
  ? Head extends Keys<T>
    ? Near<Step<T, Head>, Rest, `${Before}${Head}.`>
    : `${Before}${Keys<T>}`
  : `${Before}${Keys<T>}`

/** `P`, if it leads somewhere, else the paths that do. */
export type PathOf<T, P extends string> = [ValueAt<T, P>] extends [never] ? Near<T, P> : P
