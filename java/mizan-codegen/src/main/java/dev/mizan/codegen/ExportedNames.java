package dev.mizan.codegen;

import dev.mizan.function.WireNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every name that the index exports: each may have one meaning only. Not thread-safe. */
final class ExportedNames {

    private final Map<String, String> owners = new HashMap<>();
    private final List<String> clashes = new ArrayList<>();

    /** Says that {@code owner}, in words, exports the name. */
    void claim(String name, String owner) {
        String other = owners.putIfAbsent(name, owner);
        if (other != null) {
            clashes.add(owner + " and " + other + " would both generate \"" + name
                    + "\" in the client. Rename one, with @Client(name = \"…\"), @MizanContext(name = \"…\")"
                    + " or a new name of the class.");
        }
    }

    /** Says that {@code owner} exports a constant, whose name must not be a reserved word. */
    void claimConstant(String name, String owner) {
        if (WireNames.isReservedFunction(name)) {
            clashes.add(owner + ": \"" + name + "\" is a reserved word in the generated client."
                    + " Choose another name with @Client(name = \"…\").");
        }
        claim(name, owner);
    }

    /** Whether the name has a meaning already. */
    boolean contains(String name) {
        return owners.containsKey(name);
    }

    /**
     * Ends the collection.
     *
     * @throws GenerationException if a name has two meanings
     */
    void check() {
        if (!clashes.isEmpty()) {
            throw new GenerationException(clashes);
        }
    }
}
