package dev.mizan.conformance;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.FormField;
import dev.mizan.OnSubmit;
import dev.mizan.Redirect;
import dev.mizan.Upload;
import dev.mizan.UploadLimits;
import dev.mizan.ValidationFailed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions whose arguments are forms: validated without being run, and sent by plain HTML. */
@PermitAll
public class Forms {

    /** The address of the page that the forms stand on. */
    public static final String PAGE = "/order-form";

    record Recipient(
            @NotBlank @Size(max = 20) String street,
            @Nullable String note) {}

    record Item(
            @JsonProperty("article") @NotBlank String sku,
            @Min(1) int quantity) {}

    record Purchase(
            @Valid Recipient recipient,
            @Size(max = 3) List<@Valid Item> items,
            List<String> tags,
            Values.Size size,
            boolean gift,
            @Nullable LocalDate day,

            @FormField(secret = true) @Nullable @Size(min = 4, max = 8)
            String pin) {

        @AssertTrue(message = "A gift needs a note.")
        boolean isNoted() {
            return !gift || recipient.note() != null;
        }
    }

    @Client
    @Affects(Products.ProductContext.class)
    String purchase(long productId, @Valid Purchase purchase) {
        if (purchase.recipient().street().equals("Nowhere")) {
            throw ValidationFailed.field("purchase.recipient.street", "Unknown", "There is no such street.");
        }
        return purchase.recipient().street();
    }

    /** Whether a name is free is told to who asks for it, and to nobody who only looks. */
    @Client
    String reserve(@NotNull @Size(min = 2) @Pattern(regexp = "free.*", groups = OnSubmit.class) String name) {
        return name;
    }

    /** Its pattern could be tried without end. */
    @Client
    String tryOn(@Pattern(regexp = "(a|aa)+\\1b") String text) {
        return text;
    }

    @Client
    Redirect enclose(
            @Size(max = 5) String title,
            @UploadLimits(maxBytes = 10, types = "text/plain") Upload file,
            @Nullable Upload more) {
        return Redirect.to("/orders/7");
    }

    @Client
    @RolesAllowed("ADMIN")
    void purchaseAsStaff(Recipient recipient) {}
}
