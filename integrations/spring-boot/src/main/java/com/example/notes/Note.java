package com.example.notes;

public record Note(String text) {}
