declare const brand: unique symbol;
/** `java.time.LocalDate`: `2026-11-23`. */
export type LocalDate = string & {
    readonly [brand]?: 'LocalDate';
};
export interface ProductView {
    readonly id: number;
    readonly name: string;
    /** A decimal, as text. */
    readonly price: string;
}
export interface Stock {
    readonly quantity: number;
}
export interface Review {
    readonly id: number;
    readonly rating: number;
    readonly title: string;
    readonly text: string;
    readonly date: LocalDate;
}
export interface Rating {
    readonly average: number;
    readonly count: number;
}
export interface ReviewForm {
    readonly rating: number;
    readonly title: string;
    readonly text: string;
}
export interface CartLine {
    readonly productId: number;
    readonly quantity: number;
}
export interface Cart {
    readonly lines: readonly CartLine[];
}
export interface SearchHit {
    readonly productId: number;
    readonly name: string;
}
export {};
