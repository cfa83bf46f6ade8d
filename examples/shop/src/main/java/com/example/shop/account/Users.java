package com.example.shop.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code users}, which Spring Security reads too. */
@Repository
public class Users {

    private final JdbcClient jdbc;

    Users(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name that others see. */
    public String displayName(String username) {
        return jdbc.sql("select display_name from users where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    /** Makes other transactions of this user wait until this one ends. */
    public void lock(String username) {
        jdbc.sql("select username from users where username = ? for update")
                .param(username)
                .query(String.class)
                .single();
    }
}
