package dev.mizan.upload;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Tells failures of the disk from those of the network: its own are unchecked. */
final class UncheckedOutput extends FilterOutputStream {

    UncheckedOutput(OutputStream output) {
        super(output);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
