package dev.mizan.processor;

import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Types as a developer writes them: without packages and annotations. */
final class TypeNames {

    private TypeNames() {}

    /** The name with packages, as the source would import it; for a primitive its keyword. */
    static String qualified(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : of(type);
    }

    static boolean isCalled(TypeMirror type, Class<?> wanted) {
        return qualified(type).equals(wanted.getCanonicalName());
    }

    static String of(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return of(array.getComponentType()) + "[]";
        }
        if (type instanceof DeclaredType declared) {
            String name = declared.asElement().getSimpleName().toString();
            return declared.getTypeArguments().isEmpty()
                    ? name
                    : declared.getTypeArguments().stream()
                            .map(TypeNames::of)
                            .collect(Collectors.joining(", ", name + "<", ">"));
        }
        if (type instanceof WildcardType wildcard) {
            TypeMirror upper = wildcard.getExtendsBound();
            TypeMirror lower = wildcard.getSuperBound();
            return upper != null ? "? extends " + of(upper) : lower != null ? "? super " + of(lower) : "?";
        }
        String written = type.toString();
        return written.substring(written.lastIndexOf(' ') + 1);
    }
}
