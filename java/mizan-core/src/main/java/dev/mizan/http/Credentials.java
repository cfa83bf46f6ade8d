package dev.mizan.http;

/** How a request says who sends it. */
public enum Credentials {
    /** By a token that a script put into the request: another site cannot forge it. */
    TOKEN,
    /** By nothing, or by what a browser attaches by itself: cookies, Basic, client certificates. */
    BROWSER
}
