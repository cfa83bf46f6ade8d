package dev.mizan.codegen.check;

import dev.mizan.function.Registry;
import dev.mizan.schema.Schema;
import dev.mizan.schema.SchemaBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares an application with the files that are committed beside it. */
final class Check {

    private static final String HOW = "mvn mizan:check -Dmizan.accept";

    private final CommittedFiles files;
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private Check(CommittedFiles files) {
        this.files = files;
    }

    /**
     * What was found.
     *
     * @param problems for which a build fails
     * @param warnings what a client that was generated before does not notice
     * @param summary in a line
     */
    record Result(List<String> problems, List<String> warnings, String summary) {

        Result {
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Checks, and writes the files anew if what there is is accepted. A breaking change is not accepted by that alone: it
     * wants a line in {@code breaking.txt}, and until then nothing is written.
     */
    static Result run(Registry registry, CommittedFiles files, boolean accept) {
        Check check = new Check(files);
        Schema schema = SchemaBuilder.build(registry);
        AccessList access = AccessList.of(registry);
        check.compareSchema(schema, accept);
        if (!accept) {
            check.compareAccess(access);
        } else if (check.problems.isEmpty()) {
            files.write(CommittedFiles.SCHEMA, schema.json());
            files.write(CommittedFiles.ACCESS, access.text());
        }
        return new Result(check.problems, accept ? List.of() : check.warnings, check.summary(schema, accept));
    }

    private String summary(Schema schema, boolean accept) {
        if (accept) {
            return "The schema " + schema.hash() + " and every access rule are accepted in " + files.folder()
                    + "; read the difference and commit it";
        }
        return "The schema " + schema.hash()
                + (warnings.isEmpty() ? " is the committed one" : " suits clients of the committed one")
                + ", and every access rule is a reviewed one";
    }

    private void compareSchema(Schema schema, boolean accept) {
        Optional<String> committed = files.read(CommittedFiles.SCHEMA);
        if (committed.isEmpty()) {
            if (!accept) {
                problems.add(missing(CommittedFiles.SCHEMA));
            }
            return;
        }
        List<Difference> differences;
        try {
            differences = SchemaComparison.compare(Schema.read(committed.get()), schema);
        } catch (IllegalArgumentException e) {
            problems.add(place(CommittedFiles.SCHEMA) + ": " + e.getMessage() + ". Restore it from the repository.");
            return;
        }
        List<Difference> breaking =
                differences.stream().filter(Difference::breaking).toList();
        if (!breaking.isEmpty()) {
            judge(breaking, schema);
        }
        differences.stream().filter(it -> !it.breaking()).forEach(it -> warnings.add(it + " (compatible)"));
        if (!warnings.isEmpty()) {
            warnings.add("Once it is what clients are generated from, accept it: " + HOW);
        }
    }

    private void judge(List<Difference> breaking, Schema schema) {
        Optional<String> reason;
        try {
            reason = Acknowledgements.read(files.read(CommittedFiles.BREAKING).orElse(""))
                    .reason(schema.hash());
        } catch (IllegalArgumentException e) {
            problems.add(place(CommittedFiles.BREAKING) + ": " + e.getMessage());
            return;
        }
        if (reason.isPresent()) {
            breaking.forEach(it -> warnings.add(it + " (breaking; acknowledged: " + reason.get() + ")"));
            return;
        }
        breaking.forEach(it -> problems.add(it + " (breaking)"));
        problems.add("Clients of the committed schema would break. Change it so that they do not, or say in "
                + place(CommittedFiles.BREAKING) + " why they may, in a line:\n    " + schema.hash() + " <the reason>");
    }

    private void compareAccess(AccessList access) {
        Optional<String> committed = files.read(CommittedFiles.ACCESS);
        if (committed.isEmpty()) {
            problems.add(missing(CommittedFiles.ACCESS));
            return;
        }
        List<String> unreviewed = access.unreviewed(AccessList.read(committed.get()));
        problems.addAll(unreviewed);
        if (!unreviewed.isEmpty()) {
            problems.add("Nobody has looked at " + (unreviewed.size() == 1 ? "this rule" : "these rules")
                    + ". Look, accept with " + HOW + ", and commit " + place(CommittedFiles.ACCESS) + ".");
        }
    }

    private String missing(String name) {
        return place(name) + " is missing. Make it with " + HOW + ", read it, and commit it.";
    }

    private String place(String name) {
        return files.folder().resolve(name).toString();
    }
}
