package dev.mizan.spring.ssr;

import dev.mizan.page.PageRenderer;
import dev.mizan.spring.page.MizanPageAutoConfiguration;
import dev.mizan.ssr.PoolState;
import dev.mizan.ssr.Renderer;
import dev.mizan.ssr.RendererBuilder;
import dev.mizan.ssr.RendererObserver;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.util.function.SingletonSupplier;

/** Renders pages in processes of {@code mizan-ssr}, which live as long as the application's context. */
@AutoConfiguration(before = MizanPageAutoConfiguration.class)
@ConditionalOnClass(Renderer.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("mizan.ssr.bundle")
@ConditionalOnMissingBean(PageRenderer.class)
@EnableConfigurationProperties(MizanSsrProperties.class)
public final class MizanSsrAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @Conditional(OnBundle.class)
    static class RendererConfiguration {

        @Bean
        BundleFile mizanServerBundle(MizanSsrProperties properties) {
            return BundleFile.of(bundle(properties));
        }

        /** It is closed when the container has answered what it was asked, and workers end with it. */
        @Bean
        Renderer mizanRenderer(
                BundleFile bundle, MizanSsrProperties properties, ObjectProvider<RendererObserver> observer) {
            RendererBuilder builder = Renderer.builder(bundle.path())
                    .command(properties.command().toArray(String[]::new))
                    .queueBudget(properties.queueBudget())
                    .renderBudget(properties.softBudget(), properties.hardBudget())
                    .startBudget(properties.startBudget())
                    .recycling(properties.maxRenders(), properties.maxMemory().toBytes(), properties.maxAge())
                    .frameLimit(Math.toIntExact(properties.maxFrameSize().toBytes()))
                    .allowEnvironment(properties.environment().toArray(String[]::new));
            Integer workers = properties.workers();
            if (workers != null) {
                builder.workers(workers);
            }
            observer.ifAvailable(builder::observer);
            return builder.build();
        }
    }

    @Bean
    @ConditionalOnMissingBean(PageRenderer.class)
    PageRenderer mizanNoBundle(MizanSsrProperties properties, ObjectProvider<RendererObserver> observer) {
        return new NoBundle(bundle(properties), observer.getIfAvailable(() -> RendererObserver.NONE));
    }

    private static Resource bundle(MizanSsrProperties properties) {
        return Objects.requireNonNull(properties.bundle(), "The condition has seen it");
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterBinder.class)
    static class MeterConfiguration {

        @Bean
        RendererMeters mizanRendererMeters(ObjectProvider<Renderer> renderer) {
            SingletonSupplier<Optional<Renderer>> found =
                    SingletonSupplier.of(() -> renderer.stream().findFirst());
            return new RendererMeters(() -> found.obtain().map(Renderer::state).orElse(new PoolState(0, 0, 0, 0)));
        }
    }
}
