package dev.mizan.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import dev.mizan.ClientError;
import dev.mizan.Default;
import dev.mizan.MizanContext;
import dev.mizan.function.Affected.Narrowing;
import dev.mizan.function.FunctionDefinition.Kind;
import dev.mizan.function.FunctionParameter.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryTest {

    record ProductContext(long productId) {}

    record ReviewsContext(long productId, @Default("1") int page) {}

    @MizanContext(name = "list")
    record CatalogContext(@Nullable String category) {}

    record AccountContext() {}

    @PermitAll
    record NewsContext() {}

    record OnlyAffectedContext(long id) {}

    @ClientError
    static class OutOfStock extends RuntimeException {
        public List<Integer> details() {
            return List.of();
        }
    }

    static class Products {

        @Client(ProductContext.class)
        @PermitAll
        String stock(ProductContext product) {
            return "";
        }

        @Client(ProductContext.class)
        @PermitAll
        String product(long productId) {
            return "";
        }

        @Client(ReviewsContext.class)
        @PermitAll
        String reviews(int page, Caller caller) {
            return "";
        }

        @Client(CatalogContext.class)
        @PermitAll
        String products(@Nullable String category) {
            return "";
        }

        @Client
        String search(@Default("10") int limit, @Nullable String text) {
            return "";
        }

        @Client
        @Affects({ProductContext.class, ReviewsContext.class})
        @Affects(value = CatalogContext.class, callerOnly = true)
        @RolesAllowed({"USER", "ADMIN"})
        void buy(Long productId, int page, String category) throws OutOfStock, IllegalStateException {}

        @Affects(OnlyAffectedContext.class)
        void restock() {}

        void notPublished() {}
    }

    @RolesAllowed("USER")
    static class Accounts {

        @Client(AccountContext.class)
        String me() {
            return "";
        }

        @Client(NewsContext.class)
        @PermitAll
        String news() {
            return "";
        }

        @Client
        @PermitAll
        String open() {
            return "";
        }

        @Client
        String closed() {
            return "";
        }
    }

    private final Registry registry = Registry.of(MistakesTest.methodsOf(List.of(Products.class, Accounts.class)));

    @Test
    void lists_are_in_order_of_names_whatever_the_order_of_methods() {
        List<Method> reversed = new ArrayList<>(MistakesTest.methodsOf(List.of(Products.class, Accounts.class)));
        Collections.reverse(reversed);

        Registry other = Registry.of(reversed);

        assertThat(other.functions())
                .extracting(FunctionDefinition::name)
                .containsExactly(
                        "buy", "closed", "me", "news", "open", "product", "products", "reviews", "search", "stock");
        assertThat(other.contexts())
                .extracting(ContextDefinition::name)
                .containsExactly("account", "list", "news", "onlyAffected", "product", "reviews");
        assertThat(other.reads(other.context("product").orElseThrow()))
                .extracting(FunctionDefinition::name)
                .containsExactly("product", "stock");
    }

    interface Source<T> {
        T give();
    }

    static class Texts implements Source<String> {

        @Override
        @Client
        public String give() {
            return "";
        }
    }

    @Test
    void bridges_of_the_compiler_are_no_functions_of_their_own() {
        List<Method> withBridge = List.of(Texts.class.getDeclaredMethods());

        assertThat(withBridge).hasSize(2);
        assertThat(Registry.of(withBridge).functions()).hasSize(1);
    }

    @Test
    void names_are_case_sensitive() {
        assertThat(registry.function("Buy")).isEmpty();
        assertThat(registry.context("Product")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "product | product (Products.product): reads product (public), @PermitAll",
                "me      | me (Accounts.me): reads account (per user), @RolesAllowed(USER)",
                "search  | search (Products.search): just answers, authenticated",
                "buy     | buy (Products.buy): mutation, @RolesAllowed(ADMIN, USER), affects product by productId,"
                        + " affects reviews by productId, affects list broadly of the caller"
            })
    void a_line_in_the_log_says_what_was_found_out(String function, String line) {
        assertThat(RegistryLog.line(registry.function(function).orElseThrow())).isEqualTo(line);
    }

    @Nested
    class Contexts {

        @Test
        void have_the_components_of_their_record_as_parameters() {
            ContextDefinition reviews = registry.context(ReviewsContext.class).orElseThrow();

            assertThat(reviews.parameters())
                    .extracting(ContextParameter::name, ContextParameter::required, ContextParameter::defaultValue)
                    .containsExactly(tuple("productId", true, Optional.empty()), tuple("page", false, Optional.of(1)));
            assertThat(registry.context(CatalogContext.class).orElseThrow().parameters())
                    .allMatch(ContextParameter::nullable);
        }

        @Test
        void turn_values_into_a_record_and_back() {
            ContextDefinition reviews = registry.context(ReviewsContext.class).orElseThrow();

            Record made = reviews.instance(List.of(5L, 2));

            assertThat(made).isEqualTo(new ReviewsContext(5, 2));
            assertThat(reviews.values(made)).containsExactly(5L, 2);
        }

        @ParameterizedTest
        @CsvSource({"product, false", "list, false", "reviews, true", "account, true", "news, false"})
        void are_public_when_everyone_may_read_them_and_no_read_takes_the_caller(String name, boolean perUser) {
            assertThat(registry.context(name).orElseThrow().perUser()).isEqualTo(perUser);
        }

        @Test
        void that_are_only_affected_are_known_and_have_no_reads() {
            ContextDefinition context =
                    registry.context(OnlyAffectedContext.class).orElseThrow();

            assertThat(registry.reads(context)).isEmpty();
        }
    }

    @Nested
    class AccessRules {

        @Test
        void of_a_method_win_over_those_of_its_class() {
            assertThat(access("open")).isEqualTo(new Access.Everyone());
            assertThat(access("closed")).isEqualTo(new Access.Roles(List.of("USER")));
        }

        @Test
        void that_nobody_declares_mean_authenticated() {
            assertThat(access("search")).isEqualTo(new Access.Authenticated());
        }

        @Test
        void on_a_record_hold_for_its_reads() {
            assertThat(access("news")).isEqualTo(new Access.Everyone());
            assertThat(registry.context("news").orElseThrow().access()).isEqualTo(new Access.Everyone());
        }

        @Test
        void are_alike_whatever_the_order_of_roles() {
            assertThat(access("buy")).isEqualTo(new Access.Roles(List.of("ADMIN", "USER")));
        }

        private Access access(String function) {
            return registry.function(function).orElseThrow().access();
        }
    }

    @Nested
    class Functions {

        @Test
        void are_reads_mutations_or_neither() {
            assertThat(function("product").kind()).isInstanceOf(Kind.Read.class);
            assertThat(function("buy").kind()).isEqualTo(new Kind.Mutation());
            assertThat(function("search").kind()).isEqualTo(new Kind.Answer());
        }

        @Test
        void know_where_each_parameter_comes_from() {
            assertThat(function("stock").parameters())
                    .singleElement()
                    .extracting(FunctionParameter::role)
                    .isEqualTo(new Role.WholeContext());
            assertThat(function("reviews").parameters().get(0).role()).isInstanceOf(Role.ContextComponent.class);
            assertThat(function("reviews").parameters().get(1).role()).isEqualTo(new Role.Injected(Caller.class));
            assertThat(function("search").parameters())
                    .extracting(FunctionParameter::role)
                    .containsExactly(
                            new Role.Argument(false, Optional.of(10)), new Role.Argument(true, Optional.empty()));
        }

        @Test
        void declare_the_client_errors_in_their_throws_clause() {
            assertThat(function("buy").errors())
                    .extracting(ErrorDefinition::code, ErrorDefinition::status)
                    .containsExactly(tuple("OUT_OF_STOCK", 409));
            assertThat(registry.errors())
                    .singleElement()
                    .extracting(it -> it.detailsType().orElseThrow().getType().getTypeName())
                    .isEqualTo("java.util.List<java.lang.Integer>");
        }

        private FunctionDefinition function(String name) {
            return registry.function(name).orElseThrow();
        }
    }

    @Nested
    class Affecting {

        private final List<Affected> buy =
                registry.function("buy").orElseThrow().affects();

        @Test
        void is_narrowed_by_arguments_with_name_and_type_of_required_components_only() {
            assertThat(buy.get(1).narrowing())
                    .asInstanceOf(type(Narrowing.ByArguments.class))
                    .extracting(it -> it.indexes().toString())
                    .asString()
                    .contains("productId")
                    .doesNotContain("name=page");
        }

        @Test
        void is_broad_where_only_an_optional_component_has_the_name() {
            assertThat(buy.get(2).narrowing()).isEqualTo(new Narrowing.Broad());
            assertThat(buy.get(2).callerOnly()).isTrue();
        }

        @Test
        void is_known_of_methods_that_no_client_calls() throws NoSuchMethodException {
            assertThat(registry.affects(Products.class.getDeclaredMethod("restock")))
                    .extracting(it -> it.context().name())
                    .containsExactly("onlyAffected");
            assertThat(registry.affects(Products.class.getDeclaredMethod("notPublished")))
                    .isEmpty();
        }
    }
}
