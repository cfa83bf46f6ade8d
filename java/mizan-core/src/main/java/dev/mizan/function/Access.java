package dev.mizan.function;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who may use a function or a context. It guards Mizan's own door only. */
public sealed interface Access {

    /** Anyone, also without logging in: {@code @PermitAll}. */
    record Everyone() implements Access {

        @Override
        public String toString() {
            return "@PermitAll";
        }
    }

    /** Any caller who is logged in: what holds where nothing is declared. */
    record Authenticated() implements Access {

        @Override
        public String toString() {
            return "authenticated";
        }
    }

    /** A caller who has one of the roles, without a prefix: {@code @RolesAllowed}. */
    record Roles(Collection<String> roles) implements Access {

        public Roles {
            SortedSet<String> sorted = new TreeSet<>(roles);
            if (sorted.isEmpty()) {
                throw new IllegalArgumentException("Roles needs at least one role; Nobody says that there is none");
            }
            roles = List.copyOf(sorted);
        }

        @Override
        public String toString() {
            return roles.stream().collect(Collectors.joining(", ", "@RolesAllowed(", ")"));
        }
    }

    /** No one: {@code @DenyAll}. */
    record Nobody() implements Access {

        @Override
        public String toString() {
            return "@DenyAll";
        }
    }
}
