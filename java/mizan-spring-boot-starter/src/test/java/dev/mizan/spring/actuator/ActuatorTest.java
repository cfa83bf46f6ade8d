package dev.mizan.spring.actuator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Client;
import dev.mizan.spring.function.MizanFunctionAutoConfiguration;
import dev.mizan.spring.function.Publication;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ActuatorTest {

    record ThingContext() {}

    /** Public, since a class loader that hides the actuator has proxies in a package of its own. */
    public static class Things {

        @Client(ThingContext.class)
        @PermitAll
        public String thing() {
            return "thing";
        }

        @Client
        public void act() {}
    }

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(MizanFunctionAutoConfiguration.class, MizanActuatorAutoConfiguration.class))
            .withBean(Things.class);

    @Test
    void healthSaysThatTheFunctionsArePublished() {
        application.run(context -> {
            HealthIndicator health = context.getBean("mizanHealthIndicator", HealthIndicator.class);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThat(health.health().getDetails())
                    .containsEntry("functions", 2)
                    .containsEntry("contexts", 1);
        });
    }

    @Test
    void healthIsOutOfServiceUntilEveryBeanIsMade() {
        List<Status> early = new ArrayList<>();
        application
                .withInitializer(context -> context.addBeanFactoryPostProcessor(
                        beans -> early.add(beans.getBean("mizanHealthIndicator", HealthIndicator.class)
                                .health()
                                .getStatus())))
                .run(context -> assertThat(early).containsExactly(Status.OUT_OF_SERVICE));
    }

    @Test
    void infoSaysWhatIsPublished() {
        application.run(context -> {
            Info.Builder info = new Info.Builder();
            context.getBean(InfoContributor.class).contribute(info);
            // Mizan has a version, too, where it comes from a jar.
            assertThat(info.build().get("mizan"))
                    .asString()
                    .startsWith("{functions=2, contexts=1, schema="
                            + context.getBean(Publication.class).schema().hash());
        });
    }

    @Test
    void bothCanBeTurnedOff() {
        application
                .withPropertyValues("management.health.mizan.enabled=false", "management.info.mizan.enabled=false")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(HealthIndicator.class)
                        .doesNotHaveBean(InfoContributor.class));
    }

    @Test
    void neitherIsThereWithoutTheActuator() {
        application
                .withClassLoader(
                        new FilteredClassLoader("org.springframework.boot.actuate", "org.springframework.boot.health"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean("mizanHealthIndicator")
                        .doesNotHaveBean("mizanInfoContributor"));
    }
}
