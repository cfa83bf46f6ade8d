package com.example.shop.account;

import jakarta.annotation.security.PermitAll;

/** Who is signed in. */
@PermitAll
public record AccountContext() {}
