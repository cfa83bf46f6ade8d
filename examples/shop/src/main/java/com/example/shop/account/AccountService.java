package com.example.shop.account;

import dev.mizan.Caller;
import dev.mizan.Client;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class AccountService {

    private final Users users;

    AccountService(Users users) {
        this.users = users;
    }

    /** The signed-in user; null for a visitor. */
    @Client(AccountContext.class)
    public @Nullable Me me(Caller caller) {
        return caller.id()
                .map(username -> new Me(username, users.displayName(username), caller.hasRole("ADMIN")))
                .orElse(null);
    }
}
