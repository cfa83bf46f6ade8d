package dev.mizan.cache;

import dev.mizan.http.Body;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * An entry as bytes: u32 CRC32C of the rest, u8 version, key, u8 number of tokens, tokens, schema, rights, i64 fresh until,
 * i64 usable until, body to the end. Texts are modified UTF-8 after their u16 length.
 */
final class EntryFrame {

    private static final int VERSION = 1;
    private static final int CHECKSUM_BYTES = 4;

    private EntryFrame() {}

    static byte[] write(Entry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(entry.body().length() + 512);
        try (DataOutputStream data = new DataOutputStream(bytes)) {
            data.writeInt(0);
            data.writeByte(VERSION);
            data.writeUTF(entry.key());
            data.writeByte(entry.tokens().texts().size());
            for (String token : entry.tokens().texts()) {
                data.writeUTF(token);
            }
            data.writeUTF(entry.schema());
            data.writeUTF(entry.rights());
            data.writeLong(entry.freshUntil());
            data.writeLong(entry.usableUntil());
            data.write(entry.body().bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory takes bytes", impossible);
        }
        byte[] frame = bytes.toByteArray();
        ByteBuffer.wrap(frame).putInt(checksum(frame));
        return frame;
    }

    static Optional<Entry> read(byte[] frame) {
        try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(frame))) {
            if (data.readInt() != checksum(frame) || data.readByte() != VERSION) {
                return Optional.empty();
            }
            String key = data.readUTF();
            int count = data.readUnsignedByte();
            List<String> tokens = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                tokens.add(data.readUTF());
            }
            return Optional.of(new Entry(
                    key,
                    new Tokens(tokens),
                    data.readUTF(),
                    data.readUTF(),
                    data.readLong(),
                    data.readLong(),
                    Body.of(data.readAllBytes())));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private static int checksum(byte[] frame) {
        CRC32C checksum = new CRC32C();
        checksum.update(frame, Math.min(CHECKSUM_BYTES, frame.length), Math.max(0, frame.length - CHECKSUM_BYTES));
        return (int) checksum.getValue();
    }
}
