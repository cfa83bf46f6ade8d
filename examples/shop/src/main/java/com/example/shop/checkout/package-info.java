/**
 * Turns a cart into an order and takes the stock, all or nothing. Read
 * {@link com.example.shop.checkout.CheckoutService} first.
 */
@NullMarked
package com.example.shop.checkout;

import org.jspecify.annotations.NullMarked;
