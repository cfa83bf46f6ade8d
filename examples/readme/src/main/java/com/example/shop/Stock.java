package com.example.shop;

record Stock(int quantity) {}
