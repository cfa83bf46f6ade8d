package dev.mizan.spring.transaction;

import dev.mizan.Invalidations;
import dev.mizan.invalidation.InvalidationListener;
import dev.mizan.invalidation.RunningCall;
import dev.mizan.spring.function.CurrentCall;
import dev.mizan.spring.function.MizanFunctionAutoConfiguration;
import dev.mizan.spring.function.Publication;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.util.function.SingletonSupplier;

/** Puts the one interceptor before every bean's method with {@code @Affects}. */
@AutoConfiguration(after = MizanFunctionAutoConfiguration.class)
public final class MizanTransactionAutoConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static AffectsPostProcessor mizanAffectsPostProcessor(
            ObjectProvider<Publication> publication,
            ObjectProvider<CurrentCall> current,
            ObjectProvider<CurrentUser> user,
            ObjectProvider<InvalidationListener> listeners,
            ObjectProvider<ReturnedFailure> failure) {
        Supplier<Publication> published = SingletonSupplier.of(publication::getObject);
        AffectingMethods methods = new AffectingMethods(() -> published.get().registryIfReady());
        Supplier<RunningCall> start = () -> new RunningCall(
                user.getIfAvailable(() -> Optional::empty).id(),
                listeners.orderedStream().toList());
        return new AffectsPostProcessor(new AffectsInterceptor(
                methods,
                SingletonSupplier.of(current::getObject),
                start,
                SingletonSupplier.of(() -> failure.getIfAvailable(() -> (invocation, result) -> false))));
    }

    @Bean
    @ConditionalOnMissingBean
    Invalidations mizanInvalidations(CurrentCall current) {
        return new JoinedInvalidations(current);
    }
}
