/** The example of the README, compiled by the build; the README's text is checked against these files. */
@NullMarked
package com.example.shop;

import org.jspecify.annotations.NullMarked;
