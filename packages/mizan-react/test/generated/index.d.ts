export type * from './types.js';
export type * from './errors.js';
export * from './cart.js';
export * from './product.js';
export * from './products.js';
export * from './reviews.js';
export { schema } from './schema.js';
