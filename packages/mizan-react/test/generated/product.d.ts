import type { ContextRef, TransportError } from 'mizan-runtime';
import type { ProductView, Stock } from './types.js';
export interface ProductParams {
    readonly productId: number;
}
export interface ProductBundle {
    readonly product: ProductView;
    readonly stock: Stock;
}
export type ProductError = TransportError;
export declare const productContext: ContextRef<ProductBundle, ProductParams, ProductError>;
export declare const ProductProvider: (props: ProductParams & {
    readonly children?: import("react").ReactNode;
}) => import("react").ReactNode;
/** All reads of the context. */
export declare const useProductContext: import("mizan-react").ReadHook<ProductBundle, ProductParams, TransportError>;
/** One product. */
export declare const useProduct: import("mizan-react").ReadHook<ProductView, ProductParams, TransportError>;
/** How many are left. */
export declare const useStock: import("mizan-react").ReadHook<Stock, ProductParams, TransportError>;
