package dev.mizan.test;

import java.util.List;

/** Who calls, as a test says it. */
sealed interface TestUser {

    /** Whoever stands in the security framework's context, or nobody. */
    record Current() implements TestUser {

        @Override
        public String toString() {
            return "the current user";
        }
    }

    /** Nobody who has logged in. */
    record Anonymous() implements TestUser {

        @Override
        public String toString() {
            return "nobody";
        }
    }

    /** A user by name, with roles that have no prefix. */
    record Named(String name, List<String> roles) implements TestUser {

        public Named {
            roles = List.copyOf(roles);
        }

        @Override
        public String toString() {
            return roles.isEmpty() ? name + " (no role)" : name + " (" + String.join(", ", roles) + ")";
        }
    }
}
