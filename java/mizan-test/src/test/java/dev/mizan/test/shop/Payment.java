package dev.mizan.test.shop;

import java.math.BigDecimal;

public sealed interface Payment {

    record Card(String number) implements Payment {}

    record Invoice(BigDecimal limit) implements Payment {}
}
