package dev.mizan.spring.security;

import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

/** A function and a context for everyone, and some that are not. */
class Hello {

    record NewsContext() {}

    record AccountContext() {}

    @Client(NewsContext.class)
    @PermitAll
    String news() {
        return "news";
    }

    @Client(AccountContext.class)
    String me(Caller caller) {
        return caller.id().orElse("nobody");
    }

    @Client
    @PermitAll
    String hello() {
        return "hello";
    }

    @Client
    @RolesAllowed("USER")
    String forUsers() {
        return "user";
    }

    @Client
    @Affects(AccountContext.class)
    @RolesAllowed("ADMIN")
    void forAdmins() {}
}
