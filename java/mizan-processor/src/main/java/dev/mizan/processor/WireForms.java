package dev.mizan.processor;

import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/**
 * Finds types that have no form on the wire at a glance, in what a function takes and gives. What is inside of them is
 * the JSON mapper's to say, which the generator asks.
 */
final class WireForms {

    private static final String STREAM = "it can be read only once. Write List.";
    private static final String BYTES = "it is a source of bytes, not a value. Write byte[].";
    private static final String WEB = "it belongs to the web server, which functions know nothing of."
            + " Write the values that you need from it.";

    /** Types that have no form themselves, whatever their subtypes have. */
    private static final Map<String, String> EXACT = Map.of(
            "java.lang.Object",
                    "it says nothing about its content. Write a record, or Jackson's JsonNode for any JSON.",
            "dev.mizan.Redirect", "it is the whole answer of a function that is no read. Return it itself, from one.",
            "java.lang.Number", "it says neither size nor fraction. Write long, double or BigDecimal.",
            "java.lang.Iterable", "it has no length. Write List.",
            "java.lang.Class", "it means nothing to a browser. Write its name.",
            "java.time.ZonedDateTime",
                    "zones have rules that change. Write Instant, or OffsetDateTime with the zone beside it.",
            "java.time.OffsetTime", "an offset alone is no zone. Write LocalTime.",
            "java.time.Year", "it is a number. Write int.",
            "java.sql.Date", "it is a date with a hidden time. Write LocalDate.",
            "java.sql.Timestamp", "it is of the database. Write Instant.");

    private static final Map<String, String> WITH_SUBTYPES = Map.ofEntries(
            Map.entry("java.util.stream.BaseStream", STREAM),
            Map.entry("java.util.Iterator", STREAM),
            Map.entry("java.util.Date", "it is a point in time with a misleading name. Write Instant."),
            Map.entry("java.util.Calendar", "it can change. Write Instant or OffsetDateTime."),
            Map.entry("java.io.InputStream", BYTES),
            Map.entry("java.io.OutputStream", BYTES),
            Map.entry("java.io.Reader", BYTES),
            Map.entry("java.io.Writer", BYTES),
            Map.entry("java.io.File", "a browser has no access to the server's files. Write the content."),
            Map.entry("jakarta.servlet.ServletRequest", WEB),
            Map.entry("jakarta.servlet.ServletResponse", WEB),
            Map.entry("jakarta.servlet.http.HttpSession", WEB),
            Map.entry(
                    "org.springframework.http.HttpEntity",
                    "a function has no status or headers. Write the body's type."),
            Map.entry("org.springframework.ui.Model", WEB),
            Map.entry("org.springframework.web.servlet.ModelAndView", WEB));

    private static final String UPLOAD =
            "a file only comes from a client. Give the address that it can be loaded from.";
    private static final String RAW = "its type arguments are missing. Write them: List<Review>.";
    private static final String VARIABLE = "it is a type variable. Declare the method where the type is known.";
    private static final String WILDCARD =
            "a wildcard does not say what a client gets. Write the type itself: List<Shape>, not List<? extends Shape>.";

    private final Types types;

    WireForms(ProcessingEnvironment environment) {
        this.types = environment.getTypeUtils();
    }

    /**
     * A type that has no form on the wire.
     *
     * @param type the type itself, which may stand inside of another
     * @param mend why it has none, and what to write instead
     */
    record Problem(TypeMirror type, String mend) {}

    /** The problem of what a function gives, which holds no file. */
    Optional<Problem> problemOfResult(TypeMirror type) {
        Optional<Problem> problem = problemOf(type);
        return problem.isPresent() ? problem : UploadChecks.uploadIn(type).map(upload -> new Problem(upload, UPLOAD));
    }

    Optional<Problem> problemOf(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return problemOf(array.getComponentType());
        }
        if (type instanceof TypeVariable variable) {
            // a method's own type parameters are a mistake of their own
            return variable.asElement() instanceof TypeParameterElement parameter
                            && parameter.getGenericElement() instanceof TypeElement
                    ? Optional.of(new Problem(type, VARIABLE))
                    : Optional.empty();
        }
        if (type.getKind() == TypeKind.WILDCARD) {
            return Optional.of(new Problem(type, WILDCARD));
        }
        if (!(type instanceof DeclaredType declared) || type.getKind() == TypeKind.ERROR) {
            return Optional.empty();
        }
        Optional<String> mend = mendOf(declared);
        if (mend.isPresent()) {
            return Optional.of(new Problem(type, mend.get()));
        }
        TypeElement element = (TypeElement) declared.asElement();
        if (declared.getTypeArguments().isEmpty()
                && !element.getTypeParameters().isEmpty()) {
            return Optional.of(new Problem(type, RAW));
        }
        return declared.getTypeArguments().stream()
                .map(this::problemOf)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> mendOf(DeclaredType type) {
        String exact = EXACT.get(TypeNames.qualified(type));
        return exact == null ? inheritedMendOf(type) : Optional.of(exact);
    }

    private Optional<String> inheritedMendOf(DeclaredType type) {
        String own = WITH_SUBTYPES.get(TypeNames.qualified(type));
        if (own != null) {
            return Optional.of(own);
        }
        return types.directSupertypes(type).stream()
                .map(parent -> inheritedMendOf((DeclaredType) parent))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
