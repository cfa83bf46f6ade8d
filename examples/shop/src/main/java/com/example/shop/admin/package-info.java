/**
 * What an administrator may change. Read {@link com.example.shop.admin.AdminService} first.
 */
@NullMarked
package com.example.shop.admin;

import org.jspecify.annotations.NullMarked;
