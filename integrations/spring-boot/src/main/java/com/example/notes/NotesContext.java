package com.example.notes;

public record NotesContext(String topic) {}
