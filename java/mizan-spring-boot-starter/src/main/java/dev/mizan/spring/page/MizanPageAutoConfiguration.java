package dev.mizan.spring.page;

import dev.mizan.edge.PublicAnswers;
import dev.mizan.form.FormPages;
import dev.mizan.page.Documents;
import dev.mizan.page.PageProps;
import dev.mizan.page.PageRenderer;
import dev.mizan.page.Rendering;
import dev.mizan.page.ShellReason;
import dev.mizan.spring.development.OnDevelopment;
import dev.mizan.spring.edge.MizanEdgeAutoConfiguration;
import dev.mizan.spring.function.Publication;
import dev.mizan.spring.web.MizanWebAutoConfiguration;
import dev.mizan.spring.web.PageSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Answers with pages what Spring MVC's controllers return as such. */
@AutoConfiguration(after = {MizanWebAutoConfiguration.class, MizanEdgeAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@EnableConfigurationProperties(MizanPageProperties.class)
public final class MizanPageAutoConfiguration {

    @Bean
    PageAnswer mizanPageAnswer(
            PageSource source,
            ObjectProvider<PageRenderer> renderers,
            MizanPageProperties properties,
            PublicAnswers answers,
            ApplicationContext application) {
        PageRenderer renderer = renderers.getIfAvailable(() -> request -> new Rendering.Shell(ShellReason.NO_RENDERER));
        boolean development = OnDevelopment.matches(application.getEnvironment(), application.getClassLoader());
        return new PageAnswer(
                source,
                renderer,
                new Documents(properties.maxSize().toBytes()),
                new FrontEnd(properties.template(), properties.manifest(), development),
                answers,
                SingletonSupplier.of(() -> new PageProps(source.json())),
                development);
    }

    @Bean
    PageViewResolver mizanPageViewResolver(PageAnswer answer, Publication publication) {
        return new PageViewResolver(answer, publication::registry);
    }

    @Bean
    PageReturnValues mizanPageReturnValues(ObjectProvider<PageAnswer> answer) {
        return new PageReturnValues(SingletonSupplier.of(answer::getObject));
    }

    /** For handlers of exceptions too. */
    @Bean
    WebMvcConfigurer mizanPageConfigurer(PageReturnValues pages) {
        return new WebMvcConfigurer() {
            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(pages);
            }
        };
    }

    /** Plain forms stand on the pages of Spring MVC's controllers. */
    @Bean
    @ConditionalOnMissingBean
    FormPages mizanFormPages(ObjectProvider<HandlerMapping> mappings) {
        return new MvcFormPages(mappings);
    }

    /** Before all others: one of a {@code @RestController} would write a page as JSON. */
    @Bean
    SmartInitializingSingleton mizanPagesFirst(
            PageReturnValues pages, ObjectProvider<RequestMappingHandlerAdapter> adapters) {
        return () -> adapters.orderedStream().forEach(adapter -> {
            List<HandlerMethodReturnValueHandler> handlers = new ArrayList<>();
            handlers.add(pages);
            List<HandlerMethodReturnValueHandler> others = adapter.getReturnValueHandlers();
            if (others != null) {
                others.stream().filter(it -> it != pages).forEach(handlers::add);
            }
            adapter.setReturnValueHandlers(handlers);
        });
    }
}
