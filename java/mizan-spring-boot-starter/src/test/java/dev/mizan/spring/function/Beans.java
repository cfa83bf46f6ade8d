package dev.mizan.spring.function;

import dev.mizan.Affects;
import dev.mizan.Client;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;

/** Beans of every make that can be published, and of some that cannot. */
final class Beans {

    record ThingContext(long id) {}

    private Beans() {}

    static class PackagePrivate {

        private final String field = "field";

        @Client
        @Transactional
        String proxied(long id) {
            return field + id;
        }

        @Client
        protected String inherited() {
            return "inherited " + field;
        }
    }

    static class Child extends PackagePrivate {

        @Client
        int own() {
            return 1;
        }
    }

    interface Api {

        @Client
        String declared(String text);

        @Client
        default String byDefault() {
            return "default";
        }
    }

    static class ApiBean implements Api {

        @Override
        public String declared(String text) {
            return text;
        }
    }

    static class Things {

        @Client(ThingContext.class)
        @PermitAll
        String thing(long id) {
            return "thing " + id;
        }

        @Client
        @Affects(value = ThingContext.class, callerOnly = true)
        void change(long id) {}
    }

    static class LazyBean {

        static final AtomicInteger MADE = new AtomicInteger();

        LazyBean() {
            MADE.incrementAndGet();
        }

        @Client
        String lazily() {
            return "lazy";
        }
    }

    static class Counting {

        private int count;

        @Client
        int count() {
            return ++count;
        }
    }

    static class Prototype {

        @Client
        String each() {
            return "";
        }
    }

    static class Unproxied {

        @Client
        final String isFinal() {
            return "";
        }

        @Client
        private String isPrivate() {
            return "";
        }

        @Client
        static String isStatic() {
            return "";
        }
    }

    interface Narrow {

        String seen();
    }

    static class Hidden implements Narrow {

        @Override
        @Client
        @Transactional
        public String seen() {
            return "seen";
        }

        @Client
        public String unseen() {
            return "unseen";
        }
    }

    static class Guarded {

        @Client
        @PreAuthorize("denyAll()")
        String guarded() {
            return "";
        }
    }

    static class GuardedWithSecured {

        @Client
        @PermitAll
        @Secured("ROLE_ADMIN")
        String secured() {
            return "";
        }
    }

    /** Both, where an application has turned only one of them on. */
    static class GuardedTwice {

        @Client
        @PreAuthorize("denyAll()")
        @Secured("ROLE_ADMIN")
        String guarded() {
            return "";
        }
    }

    @PreAuthorize("hasRole('ADMIN')")
    record GuardedContext() {}

    static class ReadsGuarded {

        @Client(GuardedContext.class)
        String secret() {
            return "";
        }

        @Client(GuardedContext.class)
        String other() {
            return "";
        }
    }

    interface Wiper {

        @Client
        void wipe();
    }

    static class GuardsWhereItImplements implements Wiper {

        @Override
        @RolesAllowed("ADMIN")
        public void wipe() {}
    }

    @RolesAllowed("ADMIN")
    static class GuardsItsClass implements Wiper {

        @Override
        public void wipe() {}
    }

    @DenyAll
    static class GuardsWhatItInherits extends Child {}

    interface GuardedWiper {

        @Client
        @RolesAllowed("ADMIN")
        void wipe();
    }

    @PermitAll
    static class RepeatsTheRule implements GuardedWiper {

        @Override
        @RolesAllowed("ADMIN")
        public void wipe() {}
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Good {

        @Bean
        Child child() {
            return new Child();
        }

        @Bean
        Things things() {
            return new Things();
        }

        /** Its type shows only when it is made. */
        @Bean
        Object api() {
            return new ApiBean();
        }

        @Bean
        @Lazy
        LazyBean lazyBean() {
            return new LazyBean();
        }

        @Bean
        @Scope(value = "test", proxyMode = ScopedProxyMode.TARGET_CLASS)
        Counting scoped() {
            return new Counting();
        }
    }
}
