package dev.mizan.spring.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mizan.function.FunctionDefinition;
import dev.mizan.function.Mistake;
import dev.mizan.function.MistakeException;
import dev.mizan.invalidation.RunningCall;
import dev.mizan.spring.security.MizanSecurityAutoConfiguration;
import dev.mizan.spring.transaction.MizanTransactionAutoConfiguration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Scope;
import org.springframework.context.support.SimpleThreadScope;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

class PublicationTest {

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MizanFunctionAutoConfiguration.class,
                    MizanSecurityAutoConfiguration.class,
                    MizanTransactionAutoConfiguration.class))
            .withInitializer(context -> context.getBeanFactory().registerScope("test", new SimpleThreadScope()))
            .withBean(PlatformTransactionManager.class, NoTransactions::new);

    @Nested
    class Publishes {

        private final WebApplicationContextRunner good = application.withUserConfiguration(Beans.Good.class);

        @Test
        void methodsOfEveryKindOfBean() {
            good.run(context -> assertThat(
                            context.getBean(Publication.class).registry().functions())
                    .extracting(FunctionDefinition::name)
                    .containsExactly(
                            "byDefault",
                            "change",
                            "count",
                            "declared",
                            "inherited",
                            "lazily",
                            "own",
                            "proxied",
                            "thing"));
        }

        @Test
        void andCallsThemThroughTheirProxies() {
            good.run(context -> {
                Publication publication = context.getBean(Publication.class);
                assertThat(call(publication, "proxied", 5L)).isEqualTo("field5");
                assertThat(call(publication, "inherited")).isEqualTo("inherited field");
                assertThat(call(publication, "own")).isEqualTo(1);
                assertThat(call(publication, "declared", "text")).isEqualTo("text");
                assertThat(call(publication, "byDefault")).isEqualTo("default");
                assertThat(call(publication, "count")).isEqualTo(1);
                assertThat(call(publication, "count")).isEqualTo(2);
            });
        }

        @Test
        void withoutMakingLazyBeansBeforeTheirFirstCall() {
            int before = Beans.LazyBean.MADE.get();
            good.run(context -> {
                assertThat(Beans.LazyBean.MADE).hasValue(before);
                assertThat(call(context.getBean(Publication.class), "lazily")).isEqualTo("lazy");
                assertThat(call(context.getBean(Publication.class), "lazily")).isEqualTo("lazy");
                assertThat(Beans.LazyBean.MADE).hasValue(before + 1);
            });
        }

        @Test
        void guardedMethodsWhereMethodSecurityIsOn() {
            application
                    .withUserConfiguration(MethodSecurityOn.class)
                    .withBean(Beans.Guarded.class)
                    .run(context -> assertThat(context).hasNotFailed());
        }
    }

    @Test
    void aRuleThatIsRepeatedWhereAFunctionIsImplementedIsNoMistake() {
        application
                .withBean(Beans.RepeatsTheRule.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments(Mistake.FINAL_METHOD, Beans.Unproxied.class, "Unproxied.isFinal"),
                arguments(Mistake.PRIVATE_METHOD, Beans.Unproxied.class, "Unproxied.isPrivate"),
                arguments(Mistake.STATIC_METHOD, Beans.Unproxied.class, "Unproxied.isStatic"),
                arguments(Mistake.PROTOTYPE_BEAN, WithPrototype.class, "Prototype.each"),
                arguments(Mistake.HIDDEN_BY_PROXY, WithJdkProxy.class, "Hidden.unseen"),
                arguments(Mistake.DUPLICATE_FUNCTION, WithTwins.class, "Child.own (bean two)"),
                arguments(Mistake.METHOD_SECURITY_OFF, Beans.Guarded.class, "@PreAuthorize"),
                arguments(Mistake.METHOD_SECURITY_OFF, Beans.GuardedWithSecured.class, "@Secured"),
                arguments(Mistake.METHOD_SECURITY_OFF, OnlyPreAuthorizeOn.class, "GuardedTwice.guarded: @Secured"),
                arguments(Mistake.METHOD_SECURITY_OFF, OnlySecuredOn.class, "GuardedTwice.guarded: @PreAuthorize"),
                arguments(Mistake.GUARD_ON_CONTEXT, Beans.ReadsGuarded.class, "GuardedContext: @PreAuthorize"),
                arguments(
                        Mistake.IGNORED_ACCESS,
                        Beans.GuardsWhereItImplements.class,
                        "GuardsWhereItImplements.wipe: Mizan does not look for @RolesAllowed here, but where @Client stands,"
                                + " at Wiper.wipe"),
                arguments(Mistake.IGNORED_ACCESS, Beans.GuardsItsClass.class, "GuardsItsClass: Mizan does not look"),
                arguments(Mistake.IGNORED_ACCESS, Beans.GuardsWhatItInherits.class, "@DenyAll"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("mistakes")
    void refusesToStartWith(Mistake mistake, Class<?> bean, String where) {
        application.withBean(bean).run(context -> {
            assertThat(context).hasFailed();
            assertThat(found(context.getStartupFailure())).anySatisfy(it -> {
                assertThat(it.mistake()).isEqualTo(mistake);
                assertThat(it.message()).contains(where);
            });
        });
    }

    @Test
    void explainsMistakesInsteadOfAStackTrace() {
        application.withBean(Beans.Unproxied.class).run(context -> {
            FailureAnalysis analysis = new MistakeFailureAnalyzer().analyze(context.getStartupFailure());
            assertThat(analysis.getDescription()).contains("Unproxied.isFinal", "Remove final", "[STATIC_METHOD]");
            assertThat(analysis.getAction()).isNotEmpty();
        });
    }

    private static List<MistakeException.Found> found(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof MistakeException mistakes)) {
            cause = cause.getCause();
        }
        return mistakes.found();
    }

    private static @Nullable Object call(Publication publication, String name, Object... arguments) {
        FunctionDefinition function = publication.registry().function(name).orElseThrow();
        Object bean = publication.invoker().bean(function);
        try {
            return publication
                    .invoker()
                    .invoke(function, bean, arguments, new RunningCall(Optional.empty(), List.of()));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableMethodSecurity
    static class MethodSecurityOn {}

    @Configuration(proxyBeanMethods = false)
    @EnableMethodSecurity
    @Import(Beans.GuardedTwice.class)
    static class OnlyPreAuthorizeOn {}

    @Configuration(proxyBeanMethods = false)
    @EnableMethodSecurity(prePostEnabled = false, securedEnabled = true)
    @Import(Beans.GuardedTwice.class)
    static class OnlySecuredOn {}

    @Configuration(proxyBeanMethods = false)
    static class WithPrototype {

        @Bean
        @Scope("prototype")
        Beans.Prototype prototype() {
            return new Beans.Prototype();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class WithJdkProxy {

        @Bean
        Beans.Hidden hidden() {
            return new Beans.Hidden();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithTwins {

        @Bean
        Beans.Child one() {
            return new Beans.Child();
        }

        @Bean
        Beans.Child two() {
            return new Beans.Child();
        }
    }

    private static final class NoTransactions extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, org.springframework.transaction.TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
