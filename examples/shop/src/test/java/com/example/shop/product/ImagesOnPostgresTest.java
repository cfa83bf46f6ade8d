package com.example.shop.product;

import com.example.shop.OnPostgres;

@OnPostgres
class ImagesOnPostgresTest extends ImagesTest {}
