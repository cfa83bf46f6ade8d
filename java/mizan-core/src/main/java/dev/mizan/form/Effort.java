package dev.mizan.form;

import dev.mizan.form.Expression.Ahead;
import dev.mizan.form.Expression.Choice;
import dev.mizan.form.Expression.One;
import dev.mizan.form.Expression.Repeat;
import dev.mizan.form.Expression.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether an engine that goes back and tries again could need more than a small number of passes over a text.
 *
 * <p>Careful rather than clever: it lets pass what is seen to be harmless at a glance. A loop is, if each of its rounds is
 * told from the next by its length or by a character that begins or ends it; loops one after another are, if a character
 * that must be there, and that the first cannot take, stands between them.
 */
final class Effort {

    /** A part that is repeated no more often than so adds a factor, not a power. */
    private static final int FEW = 3;

    private static final int MOST_FACTORS = 6;

    /** Sets of parts of open length that what follows could take a part of. */
    private List<CodePoints> open = new ArrayList<>();

    private int factors;

    private Effort() {}

    /** Says why an expression could be slow; empty if it cannot. */
    static Optional<String> problem(Expression expression) {
        return new Effort().visit(expression);
    }

    private Optional<String> visit(Expression expression) {
        if (expression instanceof Sequence sequence) {
            return visitAll(sequence.items());
        } else if (expression instanceof Choice choice) {
            return visitChoice(choice);
        } else if (expression instanceof Ahead ahead) {
            // once at each place where it is tried
            return open.isEmpty() ? problem(ahead.body()) : Optional.of("it looks ahead from many places");
        } else if (expression instanceof Repeat repeat) {
            return visitRepeat(repeat);
        }
        mustBeThere(((One) expression).set());
        return Optional.empty();
    }

    private Optional<String> visitAll(List<Expression> items) {
        return items.stream().flatMap(item -> visit(item).stream()).findFirst();
    }

    private Optional<String> visitChoice(Choice choice) {
        if (Rounds.shareBeginnings(choice) && ++factors > MOST_FACTORS) {
            return Optional.of("many of its choices can take the same text");
        }
        List<CodePoints> before = List.copyOf(open);
        List<CodePoints> after = new ArrayList<>();
        for (Expression branch : choice.branches()) {
            open = new ArrayList<>(before);
            Optional<String> problem = visit(branch);
            if (problem.isPresent()) {
                return problem;
            }
            after.addAll(open);
        }
        open = after;
        return Optional.empty();
    }

    private Optional<String> visitRepeat(Repeat repeat) {
        if (repeat.max() > 1 && !Rounds.areTold(repeat.body())) {
            return Optional.of("a part that is repeated can itself take more or less of the text");
        }
        Optional<String> inside = problem(repeat.body());
        if (inside.isPresent()) {
            return inside;
        }
        boolean single = repeat.body() instanceof One;
        CodePoints all = Taken.by(repeat.body());
        if (single && repeat.min() > 0) {
            mustBeThere(all);
        }
        boolean few = repeat.max() != Repeat.UNLIMITED && repeat.max() - repeat.min() <= FEW;
        if (single && (repeat.min() == repeat.max() || few && ++factors <= MOST_FACTORS)) {
            return Optional.empty();
        }
        // where a round has to begin with what nothing before it takes, it is clear where the first begins
        CodePoints first = Taken.first(repeat.body());
        CodePoints beginning = first.size() > 0 ? first : all;
        if (open.stream().anyMatch(beginning::intersects)) {
            return Optional.of("two repeated parts can take the same text");
        }
        open.add(all);
        return Optional.empty();
    }

    private void mustBeThere(CodePoints set) {
        open.removeIf(earlier -> !earlier.intersects(set));
    }
}
