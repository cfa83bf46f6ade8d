import type { ContextRef, TransportError } from 'mizan-runtime';
import type { Rating, Review } from './types.js';
export interface ReviewsParams {
    readonly productId: number;
    /** Default 1. */
    readonly page?: number | undefined;
}
export interface ReviewsBundle {
    readonly reviews: readonly Review[];
    readonly rating: Rating;
}
export type ReviewsError = TransportError;
export declare const reviewsContext: ContextRef<ReviewsBundle, ReviewsParams, ReviewsError>;
export declare const ReviewsProvider: (props: ReviewsParams & {
    readonly children?: import("react").ReactNode;
}) => import("react").ReactNode;
/** All reads of the context. */
export declare const useReviewsContext: import("mizan-react").ReadHook<ReviewsBundle, ReviewsParams, TransportError>;
/** A page of a product's reviews, newest first. */
export declare const useReviews: import("mizan-react").ReadHook<readonly Review[], ReviewsParams, TransportError>;
/** Average and count over all pages. */
export declare const useRating: import("mizan-react").ReadHook<Rating, ReviewsParams, TransportError>;
