package com.example.shop.checkout;

import com.example.shop.OnPostgres;

@OnPostgres
class CheckoutServiceOnPostgresTest extends CheckoutServiceTest {}
