package dev.mizan.schema;

/** Which way a value travels: what is read and what is written of one Java type may differ. */
enum Direction {
    /** From the client: an argument. */
    INPUT,
    /** To the client: a result. */
    OUTPUT
}
