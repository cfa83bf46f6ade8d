package dev.mizan.schema;

import dev.mizan.json.Nulls;
import dev.mizan.schema.Scope.Declared;
import java.beans.Introspector;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;

/**
 * Where a property's value comes from or goes to: a getter, a field, a setter or a creator's parameter.
 *
 * @param element what carries its annotations
 * @param type its type, with annotations
 * @param name its name in Java
 */
record Member(AnnotatedElement element, AnnotatedType type, String name) {

    static Member of(AnnotatedMember member) {
        if (member instanceof AnnotatedParameter parameter) {
            Executable creator = (Executable) parameter.getOwner().getAnnotated();
            int index = parameter.getIndex();
            return new Member(
                    creator.getParameters()[index],
                    creator.getAnnotatedParameterTypes()[index],
                    creator.getParameters()[index].getName());
        }
        if (member instanceof AnnotatedMethod annotated) {
            Method method = annotated.getAnnotated();
            boolean setter = method.getParameterCount() == 1;
            return new Member(
                    setter ? method.getParameters()[0] : method,
                    setter ? method.getAnnotatedParameterTypes()[0] : method.getAnnotatedReturnType(),
                    method.getName());
        }
        Field field = ((AnnotatedField) member).getAnnotated();
        return new Member(field, field.getAnnotatedType(), field.getName());
    }

    /** The name of the property that it belongs to, in Java. */
    String property() {
        return element instanceof Parameter parameter && parameter.getDeclaringExecutable() instanceof Method
                ? Introspector.decapitalize(name.replaceFirst("^set", ""))
                : name;
    }

    Declared declared(Scope scope) {
        return new Declared(type, scope);
    }

    /** Whether it is declared nullable. */
    boolean nullable(Scope scope) {
        return Nulls.allowed(element, type) || declared(scope).nullable();
    }
}
