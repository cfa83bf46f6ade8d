package com.example.shop;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a longer list.
 *
 * @param items what is on this page
 * @param page its number, from 1
 * @param pages how many pages there are, at least 1
 * @param total how many items there are on all pages
 */
public record Page<T>(List<T> items, int page, int pages, long total) {

    public Page {
        items = List.copyOf(items);
    }

    /** Turns a page of rows into a page of what the browser sees. */
    public static <R, T> Page<T> of(org.springframework.data.domain.Page<R> rows, Function<R, T> view) {
        return new Page<>(
                rows.map(view).getContent(),
                rows.getNumber() + 1,
                Math.max(1, rows.getTotalPages()),
                rows.getTotalElements());
    }
}
