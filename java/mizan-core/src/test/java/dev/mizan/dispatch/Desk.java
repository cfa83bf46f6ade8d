package dev.mizan.dispatch;

import dev.mizan.Client;
import dev.mizan.ClientError;
import dev.mizan.FormField;
import dev.mizan.OnSubmit;
import dev.mizan.Redirect;
import dev.mizan.Upload;
import dev.mizan.UploadLimits;
import dev.mizan.ValidationFailed;
import dev.mizan.form.FormFailure;
import dev.mizan.form.FormPages;
import dev.mizan.function.Registry;
import dev.mizan.http.Exchange;
import dev.mizan.http.Response;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tests of forms publish, and the pages that the forms stand on. It remembers what ran. */
@SuppressWarnings("unused")
@PermitAll
class Desk implements FormPages {

    enum Delivery {
        STANDARD,
        EXPRESS
    }

    sealed interface Payment {}

    record Card(String number) implements Payment {}

    record Cash() implements Payment {}

    record Address(
            @NotBlank @Size(max = 20) String street,
            @Nullable String note) {}

    record Parcel(
            @NotNull @Valid Address to, @Nullable @Valid Address from) {}

    record Line(@NotBlank String sku, @Min(1) int quantity) {}

    record Order(
            @Valid Address address,
            @Size(max = 3) List<@Valid Line> lines,
            List<String> tags,
            Delivery delivery,
            boolean gift,
            @Nullable LocalDate day,
            @Nullable BigDecimal most,

            @FormField(secret = true) @Nullable @Size(min = 4)
            String pin,

            @Nullable @Valid Payment payment) {

        @AssertTrue(message = "A gift needs a note.")
        boolean isNoted() {
            return !gift || address.note() != null;
        }
    }

    @ClientError
    static class SoldOut extends RuntimeException {

        SoldOut() {
            super("There are none left.");
        }
    }

    final List<String> ran = new ArrayList<>();

    static Registry registry() {
        return Registry.of(Arrays.stream(Desk.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .toList());
    }

    @Client
    void place(@Valid Order order) {
        ran.add(order.toString());
        if (order.address().street().equals("Nowhere")) {
            throw ValidationFailed.field("order.address.street", "Unknown", "We cannot find it.");
        }
        if (order.address().street().equals("Empty")) {
            throw new SoldOut();
        }
        if (order.address().street().equals("Broken")) {
            throw new IllegalStateException("password=hunter2");
        }
    }

    @Client
    void ship(@Valid Parcel parcel) {
        ran.add(parcel.toString());
    }

    @Client
    void rename(@NotNull String name, @NotNull @Pattern(regexp = "free.*", groups = OnSubmit.class) String taken) {
        ran.add(name);
    }

    @Client
    void slow(@Pattern(regexp = "(a|aa)+\\1b") String text) {
        ran.add(text);
    }

    @Client
    String attach(
            @Size(max = 5) String title,
            @UploadLimits(maxBytes = 10, types = "text/plain") Upload file,
            @Nullable Upload more) {
        ran.add(title);
        return title;
    }

    @Client
    Redirect move(Address address) {
        return Redirect.to("/moved/1");
    }

    @Client
    @RolesAllowed("ADMIN")
    void close(Address address) {
        ran.add("closed");
    }

    @Client
    void guarded(Address address) {
        ran.add("guarded");
    }

    @Override
    public boolean leadsToPage(Exchange exchange, String page) {
        return page.equals("/order") || page.startsWith("/order?");
    }

    @Override
    public Response again(Exchange exchange, String page, FormFailure failure) {
        String text = page + "\n" + failure.function() + "\n" + failure.values() + "\n"
                + String.join(
                        "\n",
                        failure.errors().stream()
                                .map(it -> it.name() + " " + it.code() + ": " + it.message())
                                .toList());
        return new Response(
                200,
                Map.of("Content-Type", "text/html", "ETag", "W/\"1\"", "Cache-Control", "public"),
                text.getBytes(StandardCharsets.UTF_8));
    }
}
