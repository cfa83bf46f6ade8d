package com.example.shop.account;

/**
 * The signed-in user.
 *
 * @param name the name that others see
 * @param admin whether the user may change prices and stock
 */
public record Me(String username, String name, boolean admin) {}
