/**
 * One product, its stock and its rating. Read {@link com.example.shop.product.ProductService} first.
 */
@NullMarked
package com.example.shop.product;

import org.jspecify.annotations.NullMarked;
