/**
 * What is not a function: sign-in and headers, the front end's pages, the products' pictures. Read
 * {@link com.example.shop.web.SecurityConfiguration} first.
 */
@NullMarked
package com.example.shop.web;

import org.jspecify.annotations.NullMarked;
