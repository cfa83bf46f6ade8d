package dev.mizan.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test of functions alone: starts Mizan, validation, transactions where there is a manager, and security where it is on
 * the class path, with the beans that have the functions; no database, no web server. What those beans need is given by the
 * test, with {@code @MockitoBean}, {@code @Import} or a configuration of its own.
 *
 * <p>{@snippet :
 * @MizanTest(ProductService.class)
 * class ProductServiceTest {
 *     @Autowired MizanTester mizan;
 *     @MockitoBean Products products;
 * }
 * }
 *
 * <p>Configurations of the application are not scanned, as in every slice of Spring Boot's: import those that hold a role
 * hierarchy or {@code @EnableMethodSecurity}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@BootstrapWith(MizanTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(MizanTypeExcludeFilter.class)
@ImportAutoConfiguration
public @interface MizanTest {

    /** Properties of the environment, {@code name=value}. */
    String[] properties() default {};

    /** The same as {@link #functions}. */
    @AliasFor("functions")
    Class<?>[] value() default {};

    /** The beans whose functions are tested. Default: every component that has a function or affects a context. */
    @AliasFor("value")
    Class<?>[] functions() default {};

    /** Whether components without functions are left out. */
    boolean useDefaultFilters() default true;

    /** Components to add. */
    Filter[] includeFilters() default {};

    /** Components to leave out. */
    Filter[] excludeFilters() default {};

    /** Auto-configurations to leave out. */
    @AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
    Class<?>[] excludeAutoConfiguration() default {};
}
