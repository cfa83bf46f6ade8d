package dev.mizan.form;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.constraints.CodePointLength;
import org.hibernate.validator.constraints.Length;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/** One component for each constraint and kind of value for which a rule is generated: what the shared vectors are made of. */
record ConstrainedValues(
        @Nullable @NotNull String notNull,
        @Nullable @Null String nothing,
        @Nullable @NotEmpty String notEmpty,
        @Nullable @NotBlank String notBlank,
        @Nullable @Size(min = 1, max = 3) String size,
        @Nullable @Size(min = 2) String sizeMin,
        @Nullable @Length(min = 2, max = 4) String length,
        @Nullable @CodePointLength(min = 1, max = 3) String codePoints,
        @Nullable @Email String email,
        @Nullable @Pattern(regexp = "[A-Z]{2}-\\d+") String patternSku,
        @Nullable @Pattern(regexp = "^\\w+(?:-\\w+)*$") String patternSlug,

        @Nullable @Pattern(regexp = "(?=.*\\d)(?=.*[a-z]).{4,8}")
        String patternPassword,

        @Nullable @Pattern(regexp = "a|^b$|c?") String patternChoice,
        @Nullable @Pattern(regexp = ".") String patternDot,
        @Nullable @Pattern(regexp = "[^a]") String patternNot,
        @Nullable @Pattern(regexp = "\\s*\\S") String patternBlank,
        @Nullable @Pattern(regexp = "[\\W\\d]{1,2}") String patternInverse,

        @Nullable @Pattern(regexp = "[a-\\x7a\u00e4\ud83d\ude00-]+?")
        String patternRange,

        @Nullable @Pattern(regexp = "\\$\\{[^}]*}|\\[\\^\\\\]")
        String patternEscapes,

        @Nullable @Pattern(regexp = "(?!no)\\D{2,}") String patternNotAhead,
        @Nullable @Code String composed,
        @Nullable @Nick String flattened,
        @Nullable @Min(1) Integer min,
        @Nullable @Max(5) Long max,
        @Nullable @Min(-9007199254740993L) Long minLarge,
        @Nullable @Max(Long.MAX_VALUE) Long maxLargest,
        @Nullable @Range(min = 1, max = 5) Integer range,
        @Nullable @DecimalMin("1.5") Integer decimalMinInteger,

        @Nullable @DecimalMax(value = "3", inclusive = false)
        Short decimalMaxInteger,

        @Nullable @Positive Integer positive,
        @Nullable @PositiveOrZero Byte positiveOrZero,
        @Nullable @Negative Long negative,
        @Nullable @NegativeOrZero Integer negativeOrZero,
        @Nullable @Digits(integer = 3, fraction = 0) Integer digits,
        @Nullable @Min(1) Double minDouble,
        @Nullable @Max(-2) Double maxDouble,
        @Nullable @DecimalMin("0.1") Double decimalMinDouble,

        @Nullable @DecimalMax(value = "19.99", inclusive = false)
        Double decimalMaxDouble,

        @Nullable @Positive Double positiveDouble,
        @Nullable @Negative Double negativeDouble,
        @Nullable @Digits(integer = 3, fraction = 2) Double digitsDouble,
        @Nullable @Min(9007199254740993L) BigDecimal minDecimal,
        @Nullable @Max(10) BigDecimal maxDecimal,

        @Nullable @DecimalMin(value = "0.1", inclusive = false)
        BigDecimal decimalMin,

        @Nullable @DecimalMax("1e2") BigDecimal decimalMax,
        @Nullable @PositiveOrZero BigDecimal positiveDecimal,
        @Nullable @Negative BigDecimal negativeDecimal,
        @Nullable @Digits(integer = 3, fraction = 2) BigDecimal digitsDecimal,
        @Nullable @Max(Long.MAX_VALUE) BigInteger maxBig,
        @Nullable @DecimalMin("-100000000000000000000.5") BigInteger decimalMinBig,
        @Nullable @Positive BigInteger positiveBig,
        @Nullable @Digits(integer = 4, fraction = 0) BigInteger digitsBig,
        @Nullable @AssertTrue Boolean isTrue,
        @Nullable @AssertFalse Boolean isFalse,
        @Nullable @NotEmpty List<String> notEmptyList,
        @Nullable @Size(min = 1, max = 2) List<String> sizeList,
        @Nullable @NotEmpty Set<String> notEmptySet,
        @Nullable @NotEmpty Map<String, Integer> notEmptyMap,
        @Nullable @Size(max = 1) Map<String, Integer> sizeMap) {

    /** Composed, with one error of its own. */
    @NotNull
    @Size(min = 3, max = 8)
    @Pattern(regexp = "[A-Z0-9]+")
    @ReportAsSingleViolation
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Code {

        String message() default "is no code";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Composed, with the errors of what it is composed of. */
    @NotBlank
    @Length(max = 5)
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Nick {

        String message() default "is no nick";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }
}
