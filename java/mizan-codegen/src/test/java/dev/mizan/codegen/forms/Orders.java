package dev.mizan.codegen.forms;

import dev.mizan.Client;
import dev.mizan.Default;
import dev.mizan.FormField;
import dev.mizan.OnSubmit;
import dev.mizan.Upload;
import dev.mizan.UploadLimits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/** Functions that are forms, with every part that a form can have. */
public class Orders {

    /** What is delivered how. */
    public enum Delivery {
        STANDARD,
        EXPRESS
    }

    /** How it is paid. */
    public sealed interface Payment {}

    public record Card(
            @Pattern(regexp = "[0-9]{16}", message = "16 digits")
            String number) implements Payment {}

    public record Invoice(@Email @Size(max = 254) String email) implements Payment {}

    public record Address(
            @NotBlank @Size(max = 80) @FormField(label = "{address.street}", autocomplete = "street-address")
            String street,

            @Pattern(regexp = "(\\w+\\s?)+") String city,
            @Nullable @Size(min = 2, max = 2) String country) {}

    public record Line(
            @Pattern(regexp = "[A-Z]{2}-\\d+", message = "{sku.form}")
            String sku,

            @Min(1) @Max(99) @Default("1") int quantity,

            @Digits(integer = 6, fraction = 2) @DecimalMin("0.01")
            BigDecimal price,

            @UploadLimits(maxBytes = 1000, types = "image/*")
            Optional<Upload> picture) {}

    public record Order(
            @Valid Address address,
            @NotEmpty @Size(max = 20) List<@Valid Line> lines,
            Map<@NotBlank String, @Size(max = 10) String> notes,
            Delivery delivery,
            @Valid Payment payment,
            @FutureOrPresent LocalDate day,

            @Nullable @DecimalMax(value = "100", inclusive = false)
            BigDecimal discount,

            @Range(min = 1, max = 5) short priority,

            @Nullable @Pattern(regexp = "[a-z]*", groups = OnSubmit.class)
            String coupon,

            @FormField(secret = true, widget = "pin", help = "Four digits.") @Size(min = 4, max = 4)
            String pin) {

        @AssertTrue
        boolean isPossible() {
            return !lines.isEmpty();
        }
    }

    /** A list of something with something of its kind in it. */
    public record Node<T>(T value, List<@Valid Node<T>> children) {}

    @Client
    public void place(long customerId, @Valid Order order) {}

    /** Saves where something is sent, unchecked. */
    @Client
    public void remember(Address address) {}

    @Client
    public void arrange(@Valid Node<Delivery> tree, @Nullable List<Integer> order) {}

    @Client
    public void rename(long customerId, @NotBlank String name) {}
}
