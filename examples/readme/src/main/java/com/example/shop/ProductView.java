package com.example.shop;

import java.math.BigDecimal;

record ProductView(long id, String name, BigDecimal price) {}
