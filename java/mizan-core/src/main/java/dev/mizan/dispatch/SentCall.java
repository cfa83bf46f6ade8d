package dev.mizan.dispatch;

import dev.mizan.upload.Multipart;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a call as it was sent, with what follows it.
 *
 * @param json not looked at yet
 * @param files what files may come from, not read yet; null if the body was JSON alone
 */
record SentCall(byte[] json, @Nullable Multipart files) {}
