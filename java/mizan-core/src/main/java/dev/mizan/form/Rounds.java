package dev.mizan.form;

import dev.mizan.form.Expression.Ahead;
import dev.mizan.form.Expression.Choice;
import dev.mizan.form.Expression.One;
import dev.mizan.form.Expression.Repeat;
import dev.mizan.form.Expression.Sequence;
import java.util.List;
import java.util.stream.Stream;

/** Whether the rounds of a loop can be told apart without trying. */
final class Rounds {

    private Rounds() {}

    /** Whether they are told by their one length, by their first character, or by their last. */
    static boolean areTold(Expression body) {
        if (body instanceof One) {
            return true;
        }
        if (parts(body).anyMatch(part -> part instanceof Ahead || part instanceof Choice it && shareBeginnings(it))) {
            return false;
        }
        if (Taken.length(body) > 0) {
            return true;
        }
        if (body instanceof Choice choice) {
            return choice.branches().stream().allMatch(branch -> Taken.length(branch) > 0);
        }
        if (!(body instanceof Sequence sequence) || sequence.items().size() < 2) {
            return false;
        }
        List<Expression> items = sequence.items();
        int last = items.size() - 1;
        return marks(items.get(0), items.subList(1, items.size())) || marks(items.get(last), items.subList(0, last));
    }

    private static boolean marks(Expression mark, List<Expression> others) {
        return mark instanceof One one && !Taken.by(new Sequence(others)).intersects(one.set());
    }

    private static Stream<Expression> parts(Expression expression) {
        Stream<Expression> inner = expression instanceof Sequence sequence
                ? sequence.items().stream()
                : expression instanceof Choice choice
                        ? choice.branches().stream()
                        : expression instanceof Repeat repeat
                                ? Stream.of(repeat.body())
                                : expression instanceof Ahead ahead ? Stream.of(ahead.body()) : Stream.empty();
        return Stream.concat(Stream.of(expression), inner.flatMap(Rounds::parts));
    }

    /** Whether two branches of a choice may begin with the same character, as far as that is seen at a glance. */
    static boolean shareBeginnings(Choice choice) {
        CodePoints seen = new CodePoints();
        for (Expression branch : choice.branches()) {
            CodePoints first = Taken.first(branch);
            if (first.size() == 0 || seen.intersects(first)) {
                return true;
            }
            seen.addAll(first);
        }
        return false;
    }
}
