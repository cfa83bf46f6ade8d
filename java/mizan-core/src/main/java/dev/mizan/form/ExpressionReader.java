package dev.mizan.form;

import dev.mizan.form.Expression.Ahead;
import dev.mizan.form.Expression.Choice;
import dev.mizan.form.Expression.One;
import dev.mizan.form.Expression.Repeat;
import dev.mizan.form.Expression.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a regular expression of Java, and refuses all that JavaScript does not have, or means otherwise: what is not named
 * here is refused. Anchors are let in where they say what is so anyway, since the whole text is matched.
 */
final class ExpressionReader {

    private static final int MOST_REPETITIONS = 1000;
    private static final int DEEPEST = 20;

    private final String regexp;
    private int at;
    private int depth;

    private ExpressionReader(String regexp) {
        this.regexp = regexp;
    }

    /** Why an expression is outside the subset. */
    static final class Unportable extends Exception {

        private static final long serialVersionUID = 1;

        private final String why;

        Unportable(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }

    static Expression read(String regexp) throws Unportable {
        ExpressionReader reader = new ExpressionReader(regexp);
        Expression expression = reader.choice();
        if (reader.at < regexp.length()) {
            throw new Unportable("it has a bracket that nothing opens");
        }
        return expression;
    }

    private Expression choice() throws Unportable {
        if (++depth > DEEPEST) {
            throw new Unportable("it is nested too deeply");
        }
        List<Expression> branches = new ArrayList<>();
        do {
            branches.add(sequence());
        } while (take('|'));
        depth--;
        if (branches.size() > 1 && branches.stream().allMatch(One.class::isInstance)) {
            CodePoints union = new CodePoints();
            branches.forEach(branch -> union.addAll(((One) branch).set()));
            return new One(union);
        }
        return branches.size() == 1 ? branches.get(0) : new Choice(branches);
    }

    private Expression sequence() throws Unportable {
        List<Expression> items = new ArrayList<>();
        if (depth == 1) {
            take('^');
        }
        while (at < regexp.length() && regexp.charAt(at) != '|' && regexp.charAt(at) != ')') {
            if (depth == 1 && regexp.charAt(at) == '$' && endsBranch(at + 1)) {
                at++;
            } else {
                Expression item = repeated(item());
                if (item instanceof Sequence inner) {
                    items.addAll(inner.items());
                } else {
                    items.add(item);
                }
            }
        }
        return items.size() == 1 ? items.get(0) : new Sequence(items);
    }

    private boolean endsBranch(int index) {
        return index == regexp.length() || regexp.charAt(index) == '|';
    }

    private Expression item() throws Unportable {
        int character = next();
        return switch (character) {
            case '(' -> group();
            case '[' -> new One(new ClassReader().read());
            case '.' -> new One(CodePoints.dot());
            case '\\' -> new One(escape());
            case '^', '$' -> throw new Unportable("it has an anchor in its midst");
            case '*', '+', '?', '{' -> throw new Unportable("it has a quantifier after nothing");
            default -> new One(CodePoints.of(whole(character)));
        };
    }

    private Expression group() throws Unportable {
        Expression inner;
        if (!take('?')) {
            inner = choice();
        } else if (take(':')) {
            inner = choice();
        } else if (take('=')) {
            inner = new Ahead(choice(), false);
        } else if (take('!')) {
            inner = new Ahead(choice(), true);
        } else {
            throw new Unportable("it has a group that is named, atomic, with flags, or looks behind");
        }
        if (!take(')')) {
            throw new Unportable("it has a group that is not closed");
        }
        return inner;
    }

    private Expression repeated(Expression body) throws Unportable {
        if (at == regexp.length() || "*+?{".indexOf(regexp.charAt(at)) < 0) {
            return body;
        }
        if (body instanceof Ahead) {
            throw new Unportable("it repeats what is looked ahead");
        }
        Repeat repeat = switch (next()) {
            case '*' -> new Repeat(body, 0, Repeat.UNLIMITED);
            case '+' -> new Repeat(body, 1, Repeat.UNLIMITED);
            case '?' -> new Repeat(body, 0, 1);
            default -> counted(body);
        };
        if (take('+')) {
            throw new Unportable("it has a possessive quantifier");
        }
        // a lazy quantifier takes the same whole texts
        if (!take('?') && at < regexp.length() && "*{".indexOf(regexp.charAt(at)) >= 0) {
            throw new Unportable("it has two quantifiers in a row");
        }
        return repeat;
    }

    private Repeat counted(Expression body) throws Unportable {
        int min = number();
        int max = min;
        if (take(',')) {
            max = at < regexp.length() && regexp.charAt(at) == '}' ? Repeat.UNLIMITED : number();
        }
        if (!take('}') || max < min) {
            throw new Unportable("it has a broken quantifier");
        }
        return new Repeat(body, min, max);
    }

    private int number() throws Unportable {
        int from = at;
        while (at < regexp.length() && at - from < 5 && isDigit(regexp.charAt(at))) {
            at++;
        }
        int number = from == at ? -1 : Integer.parseInt(regexp.substring(from, at));
        if (number < 0 || number > MOST_REPETITIONS) {
            throw new Unportable("it has a broken quantifier, or one above " + MOST_REPETITIONS);
        }
        return number;
    }

    private CodePoints escape() throws Unportable {
        int character = next();
        return switch (character) {
            case 'd' -> CodePoints.digits();
            case 'D' -> CodePoints.digits().inverse();
            case 'w' -> CodePoints.wordCharacters();
            case 'W' -> CodePoints.wordCharacters().inverse();
            case 's' -> CodePoints.blanks();
            case 'S' -> CodePoints.blanks().inverse();
            case 't' -> CodePoints.of('\t');
            case 'n' -> CodePoints.of('\n');
            case 'r' -> CodePoints.of('\r');
            case 'f' -> CodePoints.of('\f');
            case 'x' -> CodePoints.of(hexadecimal(2));
            case 'u' -> CodePoints.of(hexadecimal(4));
            default -> {
                if (character > '~' || Character.isLetterOrDigit(character)) {
                    throw new Unportable("it has the escape \\" + Character.toString(character)
                            + ", which JavaScript does not have or means otherwise");
                }
                yield CodePoints.of(character);
            }
        };
    }

    private int hexadecimal(int digits) throws Unportable {
        String text = regexp.substring(at, Math.min(at + digits, regexp.length()));
        if (!text.matches("[0-9A-Fa-f]{" + digits + "}")) {
            throw new Unportable("it has a broken escape");
        }
        at += digits;
        return whole(Integer.parseInt(text, 16));
    }

    private static int whole(int character) throws Unportable {
        if (character <= Character.MAX_VALUE && Character.isSurrogate((char) character)) {
            throw new Unportable("it has half of a surrogate pair");
        }
        return character;
    }

    private int next() throws Unportable {
        if (at == regexp.length()) {
            throw new Unportable("it ends too early");
        }
        int character = regexp.codePointAt(at);
        at += Character.charCount(character);
        return character;
    }

    private boolean take(char character) {
        boolean there = at < regexp.length() && regexp.charAt(at) == character;
        at += there ? 1 : 0;
        return there;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Reads a class in brackets: characters, ranges and escapes, no class within it. */
    private final class ClassReader {

        private final CodePoints set = new CodePoints();

        CodePoints read() throws Unportable {
            boolean inverse = take('^');
            boolean first = true;
            while (first || !take(']')) {
                first = false;
                int character = next();
                if (character == '[' || character == '&' && at < regexp.length() && regexp.charAt(at) == '&') {
                    throw new Unportable("it has a class within a class");
                }
                if (character == ']') {
                    throw new Unportable("it has an empty class, or one that begins with its end");
                }
                member(character);
            }
            return inverse ? set.inverse() : set;
        }

        private void member(int character) throws Unportable {
            CodePoints member = character == '\\' ? escape() : CodePoints.of(whole(character));
            boolean range = at + 1 < regexp.length() && regexp.charAt(at) == '-' && regexp.charAt(at + 1) != ']';
            if (!range) {
                set.addAll(member);
                return;
            }
            at++;
            int to = next();
            CodePoints end = to == '\\' ? escape() : CodePoints.of(whole(to));
            if (to == '[' || member.size() != 1 || end.size() != 1 || end.first() < member.first()) {
                throw new Unportable("it has a range that is none");
            }
            set.add(member.first(), end.first());
        }
    }
}
