package dev.mizan.upload;

import java.nio.file.Path;

/**
 * How much may be uploaded, and where it is kept meanwhile.
 *
 * @param maxFileBytes the most bytes of one file whose {@code @UploadLimits} says nothing else
 * @param maxTotalBytes the most bytes of all files of one call
 * @param maxFiles the most files of one call
 * @param directory where files of more than 64 KiB are kept during their call, each call's in a folder of its own that only
 *     the server's user can read
 */
public record UploadSettings(long maxFileBytes, long maxTotalBytes, int maxFiles, Path directory) {

    /** 10 MiB a file, 50 MiB and 100 files a call, in the folder for temporary files. */
    public static final UploadSettings DEFAULT =
            new UploadSettings(10 << 20, 50 << 20, 100, Path.of(System.getProperty("java.io.tmpdir")));

    public UploadSettings {
        positive("maxFileBytes", maxFileBytes);
        positive("maxTotalBytes", maxTotalBytes);
        positive("maxFiles", maxFiles);
    }

    private static void positive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("The upload limit " + name + " must be above zero, it is " + value);
        }
    }

    /** The most bytes of a whole body: files, the call's JSON, and what stands between them. */
    public long maxBodyBytes(int jsonBytes) {
        return maxTotalBytes + jsonBytes + (maxFiles + 2L) * PartHeaders.MAX_BYTES;
    }
}
