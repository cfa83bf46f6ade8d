package dev.mizan.corpus;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mizan.Default;
import dev.mizan.Patch;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Jackson's annotations, the three states of properties, and validation. */
public final class Annotated {

    private Annotated() {}

    public record Renamed(
            @JsonProperty("not an identifier") String a,
            @JsonProperty("$ref") int b,
            @JsonProperty("class") boolean c) {}

    public record Ignored(String shown, @JsonIgnore String secret) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Included(
            @Nullable String a,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> b,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int c,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String d,

            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> e,
            int f) {}

    /** A read-only, a write-only and a plain property. */
    public static class Account {

        private String name = "";
        private @Nullable String nick;
        private String password = "";

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public @Nullable String getNick() {
            return nick;
        }

        public void setNick(@Nullable String nick) {
            this.nick = nick;
        }

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        public String getPassword() {
            return password;
        }

        public void setPassword(String password) {
            this.password = password;
        }

        public int getStrength() {
            return password.length();
        }
    }

    /** Inherits everything of an account. */
    public static class Administrator extends Account {

        private LocalDate since = LocalDate.EPOCH;

        public LocalDate getSince() {
            return since;
        }

        public void setSince(LocalDate since) {
            this.since = since;
        }
    }

    public record Optionals(Optional<String> text, OptionalInt number, OptionalLong big, Optional<List<String>> list) {}

    /** What a client sends: absent, null and value are three things. */
    public record Edit(
            @NotBlank String title,
            @NotNull @Max(5) Integer rating,
            @Nullable String note,
            @Default("7") int page,
            Patch<String> text,
            Patch<List<LocalDate>> dates,
            Optional<Integer> maybe) {

        @AssertTrue
        public boolean isSensible() {
            return true;
        }
    }

    /** The same both ways. */
    public record Same(String name, List<Same> children) {}

    /** Not the same both ways, by one of its properties. */
    public record Different(String name, @Nullable String note) {}

    /** Not the same both ways, since what it holds is not. */
    public record HoldsDifferent(Different different, Same same) {}
}
