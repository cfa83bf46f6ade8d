package dev.mizan.form;

import java.util.BitSet;
import java.util.Locale;

/**
 * A set of code points, as a regular expression names one. Mutable while it is read, then not changed any more.
 *
 * <p>JavaScript's text of it needs no knowledge of either language's classes: it is a list of ranges.
 */
final class CodePoints {

    private static final int ALL = Character.MAX_CODE_POINT + 1;

    private final BitSet members = new BitSet();

    static CodePoints of(int codePoint) {
        return new CodePoints().add(codePoint, codePoint);
    }

    /** {@code \s} of Java, without its flag for Unicode. */
    static CodePoints blanks() {
        return new CodePoints().add('\t', '\r').add(' ', ' ');
    }

    static CodePoints digits() {
        return new CodePoints().add('0', '9');
    }

    /** {@code \w} of Java. */
    static CodePoints wordCharacters() {
        return digits().add('A', 'Z').add('a', 'z').add('_', '_');
    }

    /** What a dot of Java stands for: it ends at one character more than that of JavaScript. */
    static CodePoints dot() {
        return new CodePoints()
                .add('\n', '\n')
                .add('\r', '\r')
                .add(0x85, 0x85)
                .add(0x2028, 0x2029)
                .inverse();
    }

    CodePoints add(int from, int to) {
        members.set(from, to + 1);
        return this;
    }

    CodePoints addAll(CodePoints others) {
        members.or(others.members);
        return this;
    }

    CodePoints inverse() {
        CodePoints inverse = new CodePoints();
        inverse.members.set(0, ALL);
        inverse.members.andNot(members);
        return inverse;
    }

    boolean intersects(CodePoints others) {
        return members.intersects(others.members);
    }

    int size() {
        return members.cardinality();
    }

    int first() {
        return members.nextSetBit(0);
    }

    /** JavaScript's text of the set, for an expression with the flag {@code u}. */
    String source() {
        if (members.cardinality() == 1) {
            return escaped(members.nextSetBit(0));
        }
        boolean large = members.cardinality() > ALL / 2;
        BitSet listed = large ? inverse().members : members;
        StringBuilder source = new StringBuilder(large ? "[^" : "[");
        for (int from = listed.nextSetBit(0); from >= 0; ) {
            int to = listed.nextClearBit(from) - 1;
            source.append(escaped(from));
            if (to > from) {
                source.append(to > from + 1 ? "-" : "").append(escaped(to));
            }
            from = listed.nextSetBit(to + 1);
        }
        return source.append(']').toString();
    }

    private static String escaped(int codePoint) {
        if ("^$\\.*+?()[]{}|/-".indexOf(codePoint) >= 0) {
            // outside of a class a hyphen must not be escaped, and needs not to be
            return codePoint == '-' ? "\\x2d" : "\\" + (char) codePoint;
        }
        return codePoint >= ' ' && codePoint <= '~'
                ? String.valueOf((char) codePoint)
                : String.format(Locale.ROOT, codePoint < 0x100 ? "\\x%02x" : "\\u{%x}", codePoint);
    }
}
