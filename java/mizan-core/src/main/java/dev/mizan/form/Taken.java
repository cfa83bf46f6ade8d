package dev.mizan.form;

import dev.mizan.form.Expression.Ahead;
import dev.mizan.form.Expression.Choice;
import dev.mizan.form.Expression.One;
import dev.mizan.form.Expression.Repeat;
import dev.mizan.form.Expression.Sequence;
import java.util.List;

/** What an expression can take of a text. */
final class Taken {

    private Taken() {}

    /** Every character that may be in what it takes. */
    static CodePoints by(Expression expression) {
        CodePoints all = new CodePoints();
        if (expression instanceof One one) {
            all.addAll(one.set());
        } else if (expression instanceof Sequence sequence) {
            sequence.items().forEach(item -> all.addAll(by(item)));
        } else if (expression instanceof Choice choice) {
            choice.branches().forEach(branch -> all.addAll(by(branch)));
        } else if (expression instanceof Repeat repeat) {
            all.addAll(by(repeat.body()));
        }
        return all;
    }

    /** The characters that it may begin with; none if it may take nothing, or that is not seen at a glance. */
    static CodePoints first(Expression expression) {
        CodePoints first = new CodePoints();
        if (expression instanceof One one) {
            first.addAll(one.set());
        } else if (expression instanceof Sequence sequence && !sequence.items().isEmpty()) {
            first.addAll(first(sequence.items().get(0)));
        } else if (expression instanceof Choice choice) {
            List<CodePoints> all = choice.branches().stream().map(Taken::first).toList();
            if (all.stream().allMatch(each -> each.size() > 0)) {
                all.forEach(first::addAll);
            }
        } else if (expression instanceof Repeat repeat && repeat.min() > 0) {
            first.addAll(first(repeat.body()));
        }
        return first;
    }

    /** The one length of all that it takes, −1 if there is more than one. */
    static int length(Expression expression) {
        if (expression instanceof One) {
            return 1;
        }
        if (expression instanceof Sequence sequence) {
            int sum = 0;
            for (Expression item : sequence.items()) {
                int length = length(item);
                if (length < 0) {
                    return -1;
                }
                sum += length;
            }
            return sum;
        }
        if (expression instanceof Choice choice) {
            List<Integer> lengths =
                    choice.branches().stream().map(Taken::length).distinct().toList();
            return lengths.size() == 1 ? lengths.get(0) : -1;
        }
        if (expression instanceof Repeat repeat) {
            int length = length(repeat.body());
            return repeat.min() == repeat.max() && length >= 0 ? length * repeat.min() : -1;
        }
        return expression instanceof Ahead ? 0 : -1;
    }
}
