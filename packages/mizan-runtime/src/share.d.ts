/** `next`, with each part that equals the same part of `previous` replaced by it. */
export declare function share(previous: unknown, next: unknown, depth?: number): unknown
export declare function deepFreeze(value: unknown, depth?: number): void
