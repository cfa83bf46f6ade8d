package dev.mizan.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.CodePointLength;
import org.hibernate.validator.constraints.Length;
import org.junit.jupiter.api.Test;

/** The table in the guide says of each constraint what is generated, and says it of all of them. */
class ConstraintTableTest {

    private static final Path GUIDE = Path.of("..", "..", "docs", "guide", "forms.md");

    /** Every constraint once; on what kind of value is asked in turn. */
    @SuppressWarnings("unused")
    record Every(
            @AssertFalse Object assertFalse,
            @AssertTrue Object assertTrue,
            @DecimalMax("1") Object decimalMax,
            @DecimalMin("1") Object decimalMin,
            @Digits(integer = 6, fraction = 2) Object digits,
            @Email Object email,
            @Future Object future,
            @FutureOrPresent Object futureOrPresent,
            @Max(1) Object max,
            @Min(1) Object min,
            @Negative Object negative,
            @NegativeOrZero Object negativeOrZero,
            @NotBlank Object notBlank,
            @NotEmpty Object notEmpty,
            @NotNull Object notNull,
            @Null Object nothing,
            @Past Object past,
            @PastOrPresent Object pastOrPresent,
            @Pattern(regexp = "a") Object pattern,
            @Positive Object positive,
            @PositiveOrZero Object positiveOrZero,
            @Size Object size,
            @Length Object length,
            @CodePointLength Object codePointLength) {}

    private static final Map<ValueKind, String> WORDS = Map.of(
            ValueKind.TEXT, "text",
            ValueKind.BOOLEAN, "booleans",
            ValueKind.INTEGER, "integers",
            ValueKind.DOUBLE, "`double`",
            ValueKind.DECIMAL, "`BigDecimal`, `BigInteger`",
            ValueKind.LIST, "lists",
            ValueKind.SET, "sets",
            ValueKind.MAP, "maps",
            ValueKind.OTHER, "all else");

    @Test
    void says_on_which_values_each_is_checked_in_the_browser() throws IOException {
        Map<String, String> generated = new TreeMap<>();
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        for (PropertyDescriptor property :
                validator.getConstraintsForClass(Every.class).getConstrainedProperties()) {
            ConstraintDescriptor<?> constraint =
                    property.getConstraintDescriptors().iterator().next();
            generated.put("`@" + ConstraintRules.code(constraint) + "`", kinds(constraint));
        }
        assertThat(table()).isEqualTo(generated);
    }

    @Test
    void has_all_of_jakartas() throws IOException, URISyntaxException {
        assertThat(table()).containsKeys(jakartas().toArray(String[]::new));
    }

    private static String kinds(ConstraintDescriptor<?> constraint) {
        String kinds = Arrays.stream(ValueKind.values())
                .filter(WORDS::containsKey)
                .filter(kind -> ExactRules.parameters(constraint, kind).isPresent())
                .map(WORDS::get)
                .collect(Collectors.joining(", "));
        return kinds.isEmpty() ? "server only" : kinds;
    }

    private static Map<String, String> table() throws IOException {
        try (Stream<String> lines = Files.lines(GUIDE)) {
            return lines.filter(line -> line.startsWith("| `@"))
                    .map(line -> line.split(" \\| "))
                    .collect(Collectors.toMap(
                            cells -> cells[0].substring(2), cells -> cells[2], (a, b) -> a, TreeMap::new));
        }
    }

    private static Stream<String> jakartas() throws IOException, URISyntaxException {
        URI jar = Size.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
            return Files.list(files.getPath("jakarta/validation/constraints"))
                    .map(file -> file.getFileName().toString())
                    .filter(name ->
                            name.endsWith(".class") && !name.contains("$") && !name.equals("package-info.class"))
                    .map(name -> "`@" + name.replace(".class", "") + "`")
                    .toList()
                    .stream();
        }
    }
}
