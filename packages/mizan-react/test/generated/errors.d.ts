import type { MizanError } from 'mizan-runtime';
import type { LocalDate } from './types.js';
export interface AlreadyReviewedDetails {
    readonly date: LocalDate;
}
/** The caller has reviewed this product before. */
export type AlreadyReviewed = MizanError<'ALREADY_REVIEWED', AlreadyReviewedDetails>;
