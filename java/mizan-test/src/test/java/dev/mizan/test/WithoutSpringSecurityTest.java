package dev.mizan.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import dev.mizan.http.ErrorCode;
import dev.mizan.spring.function.MizanFunctionAutoConfiguration;
import dev.mizan.spring.transaction.MizanTransactionAutoConfiguration;
import dev.mizan.spring.web.MizanWebAutoConfiguration;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The container's own users and roles, and no CSRF token. */
class WithoutSpringSecurityTest {

    public record ThingContext() {}

    /** Public, since the class loader that hides Spring Security has proxies in a package of its own. */
    public static class Things {

        @Client(ThingContext.class)
        public String owner(Caller caller) {
            return caller.id().orElse("nobody");
        }

        @Client
        @Affects(ThingContext.class)
        @RolesAllowed("ADMIN")
        public void change() {}
    }

    @Test
    void usersAreTheContainers() {
        with(mizan -> {
            assertThat(mizan.user("ann").read(new ThingContext()).slot("owner", String.class))
                    .isEqualTo("ann");
            mizan.read(new ThingContext()).fails(ErrorCode.UNAUTHORIZED);
        });
    }

    @Test
    void rolesAreTheContainers() {
        with(mizan -> {
            mizan.user("ann", "USER").call("change").fails(ErrorCode.FORBIDDEN);
            mizan.user("ada", "ADMIN").call("change").succeeds().invalidatedAll(ThingContext.class);
        });
    }

    private static void with(Consumer<MizanTester> test) {
        new WebApplicationContextRunner()
                .withClassLoader(new FilteredClassLoader("org.springframework.security"))
                .withConfiguration(AutoConfigurations.of(
                        MizanFunctionAutoConfiguration.class,
                        MizanTransactionAutoConfiguration.class,
                        MizanWebAutoConfiguration.class,
                        MizanTestAutoConfiguration.class))
                .withBean(Things.class)
                .run(context -> {
                    test.accept(context.getBean(MizanTester.class));
                    test.accept(context.getBean(MizanTester.class)
                            .through(MockMvcBuilders.webAppContextSetup(
                                            (WebApplicationContext) context.getSourceApplicationContext())
                                    .apply(context.getBean(MizanInMockMvc.class))
                                    .build()));
                });
    }
}
