/** A promise and what settles it. Nobody needs to handle its rejection. */
export interface Deferred<T> {
  readonly promise: Promise<T>
  resolve(value: T): void
  reject(reason: unknown): void
}
export declare function defer<T>(): Deferred<T>
