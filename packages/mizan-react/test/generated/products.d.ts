import { type FunctionRef, type TransportError, type ValidationFailed } from 'mizan-runtime';
import type { AlreadyReviewed } from './errors.js';
import type { Review, ReviewForm, SearchHit } from './types.js';
export interface AddReviewArgs {
    readonly productId: number;
    readonly review: ReviewForm;
}
export type AddReviewError = AlreadyReviewed | ValidationFailed | TransportError;
export declare const addReviewFunction: FunctionRef<AddReviewArgs, Review, AddReviewError>;
/** Adds the caller's review of a product. */
export declare const useAddReview: import("mizan-react").MutationHook<AddReviewArgs, Review, AddReviewError>;
export interface DiscontinueArgs {
    readonly sku: string;
}
export type DiscontinueError = ValidationFailed | TransportError;
export declare const discontinueFunction: FunctionRef<DiscontinueArgs, void, DiscontinueError>;
/** Takes a product out of the catalogue. */
export declare const useDiscontinue: import("mizan-react").MutationHook<DiscontinueArgs, void, DiscontinueError>;
export interface SearchArgs {
    readonly text: string;
}
export type SearchError = ValidationFailed | TransportError;
export declare const searchFunction: FunctionRef<SearchArgs, readonly SearchHit[], SearchError>;
/** Products whose name or description holds the text. */
export declare const search: (args: SearchArgs, options?: import("mizan-runtime").CallOptions | undefined) => Promise<readonly SearchHit[]>;
/** Products whose name or description holds the text. */
export declare const useSearch: import("mizan-react").MutationHook<SearchArgs, readonly SearchHit[], SearchError>;
