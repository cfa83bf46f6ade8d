package dev.mizan.test;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcConfigurer;
import org.springframework.web.context.WebApplicationContext;

/**
 * Gives MockMvc Mizan's servlet, as the last filter before Spring MVC: those of the application and of Spring Security, which
 * other customizers add, stand before it.
 */
final class MizanInMockMvc implements MockMvcBuilderCustomizer, MockMvcConfigurer {

    private final ObjectProvider<ServletRegistrationBean<?>> servlets;
    private final String basePath;

    MizanInMockMvc(ObjectProvider<ServletRegistrationBean<?>> servlets, String basePath) {
        this.servlets = servlets;
        this.basePath = basePath;
    }

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        builder.apply(this);
    }

    @Override
    public @Nullable RequestPostProcessor beforeMockMvcCreated(
            ConfigurableMockMvcBuilder<?> builder, WebApplicationContext context) {
        servlets.orderedStream()
                .filter(registration -> registration.getUrlMappings().contains(basePath + "/*"))
                .findFirst()
                .ifPresent(registration -> builder.addFilter(
                        new ServletAsFilter(Objects.requireNonNull(registration.getServlet(), "servlet"), basePath),
                        basePath + "/*"));
        return null;
    }

    private record ServletAsFilter(Servlet servlet, String basePath) implements Filter {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            servlet.service(new Mapped((HttpServletRequest) request, basePath), response);
        }
    }

    /** The request as a container has it that mapped the base path to the servlet. */
    private static final class Mapped extends HttpServletRequestWrapper {

        private final String basePath;

        Mapped(HttpServletRequest request, String basePath) {
            super(request);
            this.basePath = basePath;
        }

        @Override
        public String getServletPath() {
            return basePath;
        }

        @Override
        public String getPathInfo() {
            return getRequestURI().substring(getContextPath().length() + basePath.length());
        }
    }
}
