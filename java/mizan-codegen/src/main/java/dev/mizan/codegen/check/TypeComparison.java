package dev.mizan.codegen.check;

import dev.mizan.schema.NamedType;
import dev.mizan.schema.NamedType.EnumType;
import dev.mizan.schema.NamedType.ObjectType;
import dev.mizan.schema.NamedType.UnionType;
import dev.mizan.schema.Property;
import dev.mizan.schema.Schema;
import dev.mizan.schema.WireType;
import dev.mizan.schema.WireType.ListOf;
import dev.mizan.schema.WireType.MapOf;
import dev.mizan.schema.WireType.Nullable;
import dev.mizan.schema.WireType.Ref;
import dev.mizan.schema.WireType.Scalar;
import dev.mizan.schema.WireType.Variable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares types by their shape in the direction in which they travel; a named type is looked at once in each. */
final class TypeComparison {

    private final Map<String, NamedType> before;
    private final Map<String, NamedType> after;
    private final Collection<Difference> differences;
    private final Set<List<Object>> seen = new HashSet<>();

    TypeComparison(Schema before, Schema after, Collection<Difference> differences) {
        this.before = byName(before);
        this.after = byName(after);
        this.differences = differences;
    }

    /** Compares two properties or arguments of one name. */
    void compare(Property was, Property is, Use use, String path) {
        if (!was.optional() && is.optional()) {
            more(use, path, use == Use.RESULT ? "may be absent now" : "is optional now");
        } else if (was.optional() && !is.optional()) {
            less(use, path, use == Use.RESULT ? "is always there now" : "is required now");
        }
        compare(was.type(), is.type(), use, path);
    }

    /** Takes a property or an argument that was not there before. */
    void added(Property property, Use use, String path) {
        boolean breaking = use == Use.ARGUMENT && !property.optional();
        differences.add(new Difference(breaking, path, breaking ? "is new and required" : "is new"));
    }

    /** Compares two types in one place. */
    void compare(WireType was, WireType is, Use use, String path) {
        if (was instanceof Nullable some && is instanceof Nullable other) {
            compare(some.type(), other.type(), use, path);
        } else if (is instanceof Nullable now) {
            more(use, path, "may be null now");
            compare(was, now.type(), use, path);
        } else if (was instanceof Nullable then) {
            less(use, path, use == Use.RESULT ? "is never null any more" : "may no longer be null");
            compare(then.type(), is, use, path);
        } else if (was instanceof ListOf some && is instanceof ListOf other) {
            compare(some.item(), other.item(), use, path + ", item");
        } else if (was instanceof MapOf some && is instanceof MapOf other) {
            compare(some.key(), other.key(), use, path + ", key");
            compare(some.value(), other.value(), use, path + ", value");
        } else if (was instanceof Ref some && is instanceof Ref other) {
            references(some, other, use, path);
        } else if (!(was instanceof Variable && is instanceof Variable) && !was.equals(is)) {
            others(was, is, use, path);
        }
    }

    private void others(WireType was, WireType is, Use use, String path) {
        String change = "is " + is.text() + ", not " + was.text();
        if (is == Scalar.JSON || was == Scalar.INTEGER && is == Scalar.NUMBER) {
            more(use, path, change);
        } else if (was == Scalar.JSON || was == Scalar.NUMBER && is == Scalar.INTEGER) {
            less(use, path, change);
        } else {
            differences.add(Difference.breaking(path, change));
        }
    }

    private void references(Ref was, Ref is, Use use, String path) {
        NamedType old = before.get(was.name());
        NamedType now = after.get(is.name());
        if (old == null
                || now == null
                || old.getClass() != now.getClass()
                || was.arguments().size() != is.arguments().size()) {
            differences.add(Difference.breaking(path, "is " + is.text() + ", not " + was.text()));
            return;
        }
        for (int i = 0; i < was.arguments().size(); i++) {
            compare(was.arguments().get(i), is.arguments().get(i), use, path + ", part " + (i + 1));
        }
        if (seen.add(List.of(was.name(), is.name(), use))) {
            if (!was.name().equals(is.name())) {
                differences.add(Difference.compatible("type " + was.name(), "is called " + is.name() + " now"));
            }
            shapes(old, now, use);
        }
    }

    private void shapes(NamedType old, NamedType now, Use use) {
        String path = "type " + old.name() + " " + use;
        if (old instanceof ObjectType was && now instanceof ObjectType is) {
            Named.of(was.properties(), is.properties(), Property::name)
                    .gone(it -> differences.add(Difference.breaking(
                            path + ", property " + it.name(),
                            use == Use.RESULT ? "is gone" : "is gone, and is refused if it is sent")))
                    .added(it -> added(it, use, path + ", property " + it.name()))
                    .kept((one, other) -> compare(one, other, use, path + ", property " + one.name()));
        } else if (old instanceof EnumType was && now instanceof EnumType is) {
            Named.of(was.values(), is.values(), NamedType.EnumValue::json)
                    .gone(it -> less(use, path, "has no " + it.json() + " any more"))
                    .added(it -> more(use, path, "has " + it.json() + ", too"));
        } else if (old instanceof UnionType was && now instanceof UnionType is) {
            if (!was.discriminator().equals(is.discriminator())) {
                differences.add(Difference.breaking(path, "is told apart by " + is.discriminator()));
            }
            Named.of(was.variants(), is.variants(), NamedType.Variant::tag)
                    .gone(it -> less(use, path, "has no " + it.tag() + " any more"))
                    .added(it -> more(use, path, "has " + it.tag() + ", too"))
                    .kept((one, other) -> compare(one.type(), other.type(), use, path + ", " + one.tag()));
        }
    }

    /** More values than before: what a server may take, but not give. */
    private void more(Use use, String path, String change) {
        differences.add(new Difference(use == Use.RESULT, path, change));
    }

    /** Fewer values than before: what a server may give, but not ask. */
    private void less(Use use, String path, String change) {
        differences.add(new Difference(use == Use.ARGUMENT, path, change));
    }

    private static Map<String, NamedType> byName(Schema schema) {
        return schema.types().stream().collect(Collectors.toMap(NamedType::name, Function.identity()));
    }
}
