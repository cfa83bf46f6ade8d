package com.example.shop;

import dev.mizan.server.LocalPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A {@link ShopTest} with the profile {@code postgres} and a database of its own in a PostgreSQL that lives as long as the shop.
 * All such tests share one shop.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("postgres")
@ContextConfiguration(initializers = OnPostgres.Start.class)
public @interface OnPostgres {

    /** Starts the server before the shop, and ends it after. */
    class Start implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext shop) {
            LocalPostgres postgres = LocalPostgres.start();
            // What is registered first is destroyed last: after the pool of connections.
            ((DefaultListableBeanFactory) shop.getBeanFactory()).registerDisposableBean("postgres", postgres::close);
            TestPropertyValues.of("spring.datasource.url=" + postgres.jdbcUrl()).applyTo(shop);
        }
    }
}
