package com.example.shop.cart;

import com.example.shop.OnPostgres;

@OnPostgres
class CartServiceOnPostgresTest extends CartServiceTest {}
