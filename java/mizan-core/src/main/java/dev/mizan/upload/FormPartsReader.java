package dev.mizan.upload;

import dev.mizan.json.FilePlace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Takes the parts of an HTML form, texts and files in any order. */
final class FormPartsReader {

    private final Function<String, Optional<FilePlace>> places;
    private final FileReceiver receiver;
    private final int maxTexts;
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private long textBytesLeft;
    private int count;

    FormPartsReader(
            Function<String, Optional<FilePlace>> places, FileReceiver receiver, int maxTextBytes, int maxTexts) {
        this.places = places;
        this.receiver = receiver;
        this.textBytesLeft = maxTextBytes;
        this.maxTexts = maxTexts;
    }

    void receive(PartHeaders headers, InputStream content) throws IOException {
        boolean file =
                headers.fileName().isPresent() || places.apply(headers.name()).isPresent();
        if (!file) {
            text(headers.name(), content);
        } else if (headers.fileName().filter(name -> !name.isEmpty()).isPresent()) {
            receiver.receive(headers, content);
        } else if (content.read() >= 0) {
            // where no file was chosen browsers send a part without a name and with nothing in it
            throw RefusedUpload.malformed("The part has content and no file name.", List.of(headers.name()));
        }
    }

    private void text(String name, InputStream content) throws IOException {
        if (++count > maxTexts) {
            throw RefusedUpload.malformed("There are too many fields.", List.of());
        }
        LimitedStream limited = new LimitedStream(
                content, textBytesLeft, () -> RefusedUpload.tooLarge("The form is larger than this server takes."));
        byte[] bytes = limited.readAllBytes();
        textBytesLeft -= bytes.length;
        texts.computeIfAbsent(name, key -> new ArrayList<>()).add(decoded(bytes));
    }

    private static String decoded(byte[] bytes) throws RefusedUpload {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return text;
            }
        } catch (CharacterCodingException notUtf8) {
            // said below
        }
        throw RefusedUpload.malformed("A field is not UTF-8, or holds the character NUL.", List.of());
    }

    FormParts received() {
        return new FormParts(texts, receiver.received(), receiver.tooLarge());
    }
}
