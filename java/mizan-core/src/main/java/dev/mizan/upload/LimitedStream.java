package dev.mizan.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Counts what is read, and refuses what is too much. */
final class LimitedStream extends FilterInputStream {

    private final Supplier<RefusedUpload> refusal;
    private long left;
    private long count;

    LimitedStream(InputStream input, long limit, Supplier<RefusedUpload> refusal) {
        super(input);
        this.left = limit;
        this.refusal = refusal;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            count += read;
            left -= read;
        }
        if (left < 0) {
            throw refusal.get();
        }
        return read;
    }
}
