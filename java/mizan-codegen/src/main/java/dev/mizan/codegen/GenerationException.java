package dev.mizan.codegen;

import java.util.List;

/** Says why a command line refuses an application: one message per reason, each naming what is wrong and how to mend it. */
public final class GenerationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> messages;

    /** Reports these reasons, at least one. */
    public GenerationException(List<String> messages) {
        super(String.join("\n", messages));
        this.messages = List.copyOf(messages);
    }

    /** The reasons, one line each. */
    public List<String> messages() {
        return messages;
    }
}
