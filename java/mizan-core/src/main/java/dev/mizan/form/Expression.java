package dev.mizan.form;

import java.util.List;
import java.util.stream.Collectors;

/** A regular expression of the subset that means the same in Java and in JavaScript, matched against a whole text. */
sealed interface Expression {

    /** Its text in JavaScript, for the flag {@code u}. */
    String source();

    /** One character of a set. */
    record One(CodePoints set) implements Expression {

        @Override
        public String source() {
            return set.source();
        }
    }

    /** One after another. */
    record Sequence(List<Expression> items) implements Expression {

        @Override
        public String source() {
            return items.stream().map(Expression::source).collect(Collectors.joining());
        }
    }

    /** One of several. */
    record Choice(List<Expression> branches) implements Expression {

        @Override
        public String source() {
            return branches.stream().map(Expression::source).collect(Collectors.joining("|", "(?:", ")"));
        }
    }

    /**
     * A number of times.
     *
     * @param max {@link #UNLIMITED} if there is no most
     */
    record Repeat(Expression body, int min, int max) implements Expression {

        static final int UNLIMITED = Integer.MAX_VALUE;

        @Override
        public String source() {
            String inner = body instanceof One || body instanceof Choice ? body.source() : "(?:" + body.source() + ")";
            return inner + times();
        }

        private String times() {
            if (max == UNLIMITED) {
                return min == 0 ? "*" : min == 1 ? "+" : "{" + min + ",}";
            }
            return min == max ? "{" + min + "}" : min == 0 && max == 1 ? "?" : "{" + min + "," + max + "}";
        }
    }

    /** What follows here, without taking it. */
    record Ahead(Expression body, boolean negative) implements Expression {

        @Override
        public String source() {
            return (negative ? "(?!" : "(?=") + body.source() + ")";
        }
    }
}
