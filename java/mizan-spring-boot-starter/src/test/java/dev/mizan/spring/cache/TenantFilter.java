package dev.mizan.spring.cache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds a tenant to the thread, as applications do. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TenantFilter extends OncePerRequestFilter {

    private static final ThreadLocal<String> TENANT = new InheritableThreadLocal<>();

    static @Nullable String tenant() {
        return TENANT.get();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        TENANT.set("t1");
        try {
            chain.doFilter(request, response);
        } finally {
            TENANT.remove();
        }
    }
}
