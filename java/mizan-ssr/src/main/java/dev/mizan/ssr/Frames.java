package dev.mizan.ssr;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mizan.page.Rendering;
import dev.mizan.page.Rendering.Rendered;
import dev.mizan.page.Rendering.Shell;
import dev.mizan.page.ShellReason;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * What goes through the pipes: a length (of what follows it), an id, a type and a payload, numbers big-endian and unsigned.
 * {@code mizan-ssr-worker} holds the other half, in {@code frames.ts}.
 *
 * <p>The limit of 32 MiB also tells text from frames: whatever begins with a letter is longer.
 */
final class Frames {

    /** The version of the frames; a worker of another one is not used. */
    static final int PROTOCOL = 1;

    private static final int HEADER = 5;
    private static final int RENDER = 1;
    private static final int READY = 1;
    private static final int RENDERED = 2;
    private static final int FAILED = 3;
    private static final int UNKNOWN = 4;
    private static final int TOO_LARGE = 5;

    /** Up to this size a payload's place is made before it has come. */
    private static final int TRUSTED = 1 << 20;

    private Frames() {}

    /** Whether a request fits. */
    static boolean fits(byte[] data, int limit) {
        return data.length <= limit - HEADER;
    }

    /** Writes a request. */
    static void writeRender(OutputStream out, int id, byte[] data) throws IOException {
        out.write(ByteBuffer.allocate(Integer.BYTES + HEADER)
                .putInt(HEADER + data.length)
                .putInt(id)
                .put((byte) RENDER)
                .array());
        out.write(data);
        out.flush();
    }

    /**
     * Waits for an answer.
     *
     * @param limit what the length may say at most
     * @throws BadAnswer if what comes is no frame
     * @throws EOFException if nothing comes any more
     */
    static Answer read(DataInputStream in, int limit) throws IOException {
        int length = in.readInt();
        if (length < HEADER || length > limit) {
            throw new BadAnswer("it wrote something that is no frame, or a frame above the limit");
        }
        int id = in.readInt();
        int type = in.readUnsignedByte();
        int left = length - HEADER - Integer.BYTES;
        if (left < 0) {
            throw new BadAnswer("its frame is too short");
        }
        int number = in.readInt();
        if (type == READY) {
            in.skipNBytes(left);
            return new Answer.Ready(number);
        }
        long memory = Integer.toUnsignedLong(number) << 10;
        return switch (type) {
            case RENDERED -> new Answer.Done(id, memory, page(in, left));
            case FAILED ->
                new Answer.Done(id, memory, new Shell(ShellReason.RENDER_FAILED, new String(bytes(in, left), UTF_8)));
            case UNKNOWN -> new Answer.Done(id, memory, new Shell(ShellReason.PAGE_UNKNOWN));
            case TOO_LARGE -> new Answer.Done(id, memory, new Shell(ShellReason.ANSWER_TOO_LARGE));
            default -> throw new BadAnswer("its frame is of no known type");
        };
    }

    private static Rendering page(DataInputStream in, int length) throws IOException {
        int head = length < Integer.BYTES ? -1 : in.readInt();
        int body = length - Integer.BYTES - head;
        if (head < 0 || body < 0) {
            throw new BadAnswer("its page is longer than its frame");
        }
        return new Rendered(new String(bytes(in, head), UTF_8), bytes(in, body));
    }

    private static byte[] bytes(DataInputStream in, int length) throws IOException {
        byte[] bytes = length > TRUSTED ? in.readNBytes(length) : new byte[length];
        if (length <= TRUSTED) {
            in.readFully(bytes);
        } else if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
