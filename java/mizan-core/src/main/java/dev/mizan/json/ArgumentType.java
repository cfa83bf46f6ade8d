package dev.mizan.json;

import dev.mizan.Upload;
import dev.mizan.UploadLimits;
import dev.mizan.function.JsonText;
import dev.mizan.function.ParameterType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/**
 * What is declared at a place of the arguments.
 *
 * @param type its type, without what only says that it may be missing
 * @param required whether something must be there, be it by a constraint such as {@code @NotNull}
 * @param secret whether it is never shown again
 * @param limits those of a file, null if none are declared
 */
public record ArgumentType(
        JavaType type,
        boolean required,
        boolean secret,
        @Nullable UploadLimits limits) {

    private static final Instant EPOCH = Instant.EPOCH;

    /** JSON that is read as some value of a type, by the class of the type. */
    private static final Map<Class<?>, String> SOME = Map.of(
            BigDecimal.class, "\"0\"",
            BigInteger.class, "\"0\"",
            String.class, "\"\"",
            UUID.class, '"' + new UUID(0, 0).toString() + '"',
            Instant.class, '"' + EPOCH.toString() + '"',
            OffsetDateTime.class,
                    '"' + OffsetDateTime.ofInstant(EPOCH, ZoneOffset.UTC).toString() + '"',
            LocalDate.class, '"' + LocalDate.EPOCH.toString() + '"',
            LocalTime.class, "\"00:00:00\"",
            LocalDateTime.class, "\"1970-01-01T00:00:00\"",
            Duration.class, "\"PT0S\"");

    public ArgumentType {
        type = ArgumentTypes.unwrapped(type);
    }

    /** Whether a file belongs here. */
    public boolean isFile() {
        return type.hasRawClass(Upload.class);
    }

    /** Whether it is a box that is ticked or not. */
    public boolean isBoolean() {
        return type.hasRawClass(boolean.class) || type.hasRawClass(Boolean.class);
    }

    /** Whether it is a list, a set or an array. */
    public boolean isList() {
        return type.isCollectionLikeType() || type.isArrayType();
    }

    /** Gives what is declared of each item of a list or value of a map: it is as secret, and as limited, as the whole. */
    public ArgumentType item() {
        return new ArgumentType(type.getContentType(), true, secret, limits);
    }

    /** Whether it has no parts. */
    public boolean isLeaf() {
        return !type.isContainerType() && (ParameterType.of(type.getRawClass()).isPresent() || some().isPresent());
    }

    /** Reads text as it stands in a query; gives JSON, and text that is none of the type as it is. */
    public String json(String text) {
        return ParameterType.of(type.getRawClass())
                .flatMap(known -> known.decode(text).map(known::json))
                .orElseGet(() -> JsonText.quoted(text));
    }

    /** Gives JSON that is read as some value of the type, whatever is constrained; empty if none is known. */
    public Optional<String> some() {
        Class<?> raw = type.getRawClass();
        if (type.isEnumType()) {
            Object[] constants = raw.getEnumConstants();
            return constants.length == 0
                    ? Optional.empty()
                    : ParameterType.of(raw).map(known -> known.json(constants[0]));
        }
        if (type.isMapLikeType()) {
            return Optional.of("{}");
        }
        if (type.isContainerType()) {
            return Optional.of("[]");
        }
        if (isBoolean()) {
            return Optional.of("false");
        }
        if (type.isPrimitive() && raw != char.class || Number.class.isAssignableFrom(raw) && !SOME.containsKey(raw)) {
            return Optional.of("0");
        }
        return Optional.ofNullable(SOME.get(raw));
    }
}
