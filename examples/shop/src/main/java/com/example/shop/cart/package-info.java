/**
 * A cart per user. Read {@link com.example.shop.cart.CartService} first.
 */
@NullMarked
package com.example.shop.cart;

import org.jspecify.annotations.NullMarked;
