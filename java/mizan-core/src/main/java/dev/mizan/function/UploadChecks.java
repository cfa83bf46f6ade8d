package dev.mizan.function;

import dev.mizan.Upload;
import dev.mizan.UploadLimits;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks {@code @UploadLimits} of arguments and of the records inside of them. */
final class UploadChecks {

    private final Mistakes mistakes;
    private final Set<Class<?>> checked = new HashSet<>();

    UploadChecks(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void check(Parameter argument, String where) {
        check(argument.getParameterizedType(), argument.getAnnotation(UploadLimits.class), where);
    }

    private void check(Type type, @Nullable UploadLimits limits, String where) {
        if (limits != null) {
            if (!holdsUpload(type)) {
                mistakes.add(Mistake.UPLOAD_LIMITS_WITHOUT_UPLOAD, where);
            }
            if (limits.maxBytes() < 0) {
                mistakes.add(Mistake.INVALID_UPLOAD_LIMITS, where, "maxBytes = " + limits.maxBytes());
            }
            for (String range : limits.types()) {
                if (!MediaTypes.isRange(range)) {
                    mistakes.add(Mistake.INVALID_UPLOAD_LIMITS, where, "types = \"" + range + "\"");
                }
            }
        }
        mentioned(type).filter(Class::isRecord).filter(checked::add).forEach(this::checkComponents);
    }

    private void checkComponents(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            check(
                    component.getGenericType(),
                    component.getAnnotation(UploadLimits.class),
                    Mistakes.where(type, component.getName()));
        }
    }

    private static boolean holdsUpload(Type type) {
        return mentioned(type).anyMatch(raw -> raw == Upload.class);
    }

    private static Stream<Class<?>> mentioned(Type type) {
        if (type instanceof Class<?> raw) {
            return raw.isArray() ? mentioned(raw.getComponentType()) : Stream.of(raw);
        }
        if (type instanceof ParameterizedType parameterized) {
            return Stream.concat(
                            Stream.of(parameterized.getRawType()), Stream.of(parameterized.getActualTypeArguments()))
                    .flatMap(UploadChecks::mentioned);
        }
        return type instanceof GenericArrayType array ? mentioned(array.getGenericComponentType()) : Stream.empty();
    }
}
