export { deriveCacheKey } from './cacheKey.ts'
export type { CacheKeyParts } from './cacheKey.ts'
export type { KeyParam, KeyScalar } from './canonical.ts'
