package dev.mizan.ssr;

import java.io.IOException;

/** A worker wrote what is no frame. */
final class BadAnswer extends IOException {

    private static final long serialVersionUID = 1;

    BadAnswer(String message) {
        super(message);
    }
}
