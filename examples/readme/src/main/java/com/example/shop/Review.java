package com.example.shop;

import java.time.LocalDate;

record Review(long id, String author, int rating, String text, LocalDate date) {}
