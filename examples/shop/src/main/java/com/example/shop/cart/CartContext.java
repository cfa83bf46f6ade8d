package com.example.shop.cart;

import jakarta.annotation.security.RolesAllowed;

/** The caller's cart. */
@RolesAllowed("USER")
public record CartContext() {}
