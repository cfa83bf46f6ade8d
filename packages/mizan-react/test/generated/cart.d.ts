import type { ContextRef, NoParams, TransportError } from 'mizan-runtime';
import type { Cart } from './types.js';
export type CartParams = NoParams;
export interface CartBundle {
    readonly cart: Cart;
}
export type CartError = TransportError;
export declare const cartContext: ContextRef<CartBundle, CartParams, CartError>;
/** Not needed by the hooks; keeps the context read while its children are mounted. */
export declare const CartProvider: (props: Readonly<Record<string, never>> & {
    readonly children?: import("react").ReactNode;
}) => import("react").ReactNode;
/** All reads of the context. */
export declare const useCartContext: import("mizan-react").ReadHook<CartBundle, Readonly<Record<string, never>>, TransportError>;
/** The caller's cart. */
export declare const useCart: import("mizan-react").ReadHook<Cart, Readonly<Record<string, never>>, TransportError>;
