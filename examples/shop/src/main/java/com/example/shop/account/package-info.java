/**
 * Who is signed in. Read {@link com.example.shop.account.AccountService} first.
 */
@NullMarked
package com.example.shop.account;

import org.jspecify.annotations.NullMarked;
