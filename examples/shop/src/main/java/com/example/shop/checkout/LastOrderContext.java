package com.example.shop.checkout;

import jakarta.annotation.security.RolesAllowed;

/** What the caller has ordered last. */
@RolesAllowed("USER")
public record LastOrderContext() {}
