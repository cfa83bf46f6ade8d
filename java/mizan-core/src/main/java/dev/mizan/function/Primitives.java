package dev.mizan.function;

import java.lang.invoke.MethodType;

/** The wrapper of a primitive type. */
final class Primitives {

    private Primitives() {}

    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
