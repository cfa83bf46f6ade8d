package dev.mizan.dispatch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A body in the making: written once, sent with its length. */
final class Bytes extends ByteArrayOutputStream {

    private static final int INITIAL = 512;

    Bytes() {
        super(INITIAL);
    }

    Bytes add(byte[] octets) {
        write(octets, 0, octets.length);
        return this;
    }

    Bytes add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    Bytes add(char ascii) {
        write(ascii);
        return this;
    }

    /** Ends an object whose members each end with a comma. */
    byte[] closeObject() {
        if (count > 0 && buf[count - 1] == ',') {
            count--;
        }
        return add('}').toByteArray();
    }
}
