package dev.mizan.spring.cache;

import dev.mizan.spring.app.Application;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The application with cached reads beside its others. */
@Configuration(proxyBeanMethods = false)
@Import({Application.class, Gallery.class, Counter.class, Visit.class, TenantFilter.class})
class GalleryApplication {

    @Bean
    SwitchedStore store() {
        return new SwitchedStore();
    }
}
