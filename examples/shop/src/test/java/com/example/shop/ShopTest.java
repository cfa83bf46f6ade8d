package com.example.shop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test against the whole shop on a free port, with a database of its own in memory; {@code -Dshop.test.database=…} names
 * another.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=${shop.test.database:jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1}",
            "mizan.ssr.bundle=false", // the front ends are built later; whoever wants to see them rendered reads e2e
            "logging.level.root=warn",
            "spring.main.banner-mode=off"
        })
public @interface ShopTest {}
