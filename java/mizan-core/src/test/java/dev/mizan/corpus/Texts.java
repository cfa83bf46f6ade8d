package dev.mizan.corpus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Values that travel as text, or as whatever they are. */
public final class Texts {

    private Texts() {}

    public record Times(
            Instant instant,
            OffsetDateTime offset,
            LocalDate date,
            LocalTime time,
            LocalDateTime dateTime,
            Duration duration) {}

    public record Numbers(
            byte small,
            short medium,
            int large,
            long huge,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long asText,
            float single,
            double precise,
            BigDecimal price,
            BigInteger count) {}

    public record Others(boolean yes, char letter, UUID id, byte[] bytes, JsonNode any) {}

    /** One value with a type of its own. */
    public record Sku(@JsonValue String text) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Sku {}
    }

    /** Javadoc with nasty characters: {@literal * /}, ${value}, {@literal <b>}, `code`, \ and "quotes". */
    public record Documented(/* none */ String plain) {}
}
