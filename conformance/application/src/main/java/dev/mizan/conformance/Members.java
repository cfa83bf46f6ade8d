package dev.mizan.conformance;

import dev.mizan.Caller;
import dev.mizan.Client;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

/** One function and one context for each access rule. */
public class Members {

    record GreetingContext() {}

    record MembersContext(int page) {}

    record UsersContext(int page) {}

    record StaffContext(int page) {}

    record VaultContext(int page) {}

    /** Everyone may read it, and everyone sees something else: a private context. */
    @Client(GreetingContext.class)
    @PermitAll
    String greeting(Caller caller) {
        return "Hello " + caller.id().orElse("stranger");
    }

    /** No rule is declared: whoever is logged in. */
    @Client(MembersContext.class)
    int members(int page) {
        return page;
    }

    @Client(UsersContext.class)
    @RolesAllowed("USER")
    int users(int page) {
        return page;
    }

    @Client(StaffContext.class)
    @RolesAllowed("ADMIN")
    int staff(int page) {
        return page;
    }

    @Client(VaultContext.class)
    @DenyAll
    int vault(int page) {
        return page;
    }

    @Client
    @PermitAll
    String forEveryone(int number) {
        return "everyone";
    }

    @Client
    String forMembers(int number) {
        return "members";
    }

    @Client
    @RolesAllowed("USER")
    String forUsers(int number) {
        return "users";
    }

    @Client
    @RolesAllowed("ADMIN")
    String forStaff(int number) {
        return "staff";
    }

    @Client
    @DenyAll
    String forNobody(int number) {
        return "nobody";
    }

    /** A method like any other: it is not published. */
    String notPublished() {
        return "never";
    }
}
