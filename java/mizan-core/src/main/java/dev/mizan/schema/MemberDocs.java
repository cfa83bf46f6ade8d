package dev.mizan.schema;

import java.lang.reflect.Executable;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;

/** Finds the Javadoc of a property: on the record's component, or on the bean's getter. */
final class MemberDocs {

    private MemberDocs() {}

    static String of(Class<?> owner, AnnotatedMember member) {
        if (member instanceof AnnotatedMethod method) {
            Docs docs = Docs.of(method.getDeclaringClass());
            String component =
                    owner.isRecord() && method.getDeclaringClass() == owner ? docs.component(method.getName()) : "";
            return getters(method.getName()).map(docs::method).reduce(component, (a, b) -> a.isEmpty() ? b : a);
        }
        if (member instanceof AnnotatedParameter parameter) {
            Executable creator = (Executable) parameter.getOwner().getAnnotated();
            return Docs.of(owner).component(creator.getParameters()[parameter.getIndex()].getName());
        }
        String name = member.getName();
        String capitalised = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Docs.of(member.getDeclaringClass()).method("get" + capitalised);
    }

    private static Stream<String> getters(String name) {
        return name.startsWith("set")
                ? Stream.of("get" + name.substring(3), "is" + name.substring(3))
                : Stream.of(name);
    }
}
