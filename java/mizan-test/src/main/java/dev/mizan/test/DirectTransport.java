package dev.mizan.test;

import dev.mizan.dispatch.Dispatcher;
import dev.mizan.http.Response;
import dev.mizan.spring.web.RequestSecurity;
import java.util.function.Supplier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Hands requests to the dispatcher itself: no HTTP, no filters. Request scope is there, as in the servlet. */
final class DirectTransport implements Transport {

    private final Supplier<Dispatcher> dispatcher;
    private final RequestSecurity security;
    private final Logins logins;

    DirectTransport(Supplier<Dispatcher> dispatcher, RequestSecurity security, Logins logins) {
        this.dispatcher = dispatcher;
        this.security = security;
        this.logins = logins;
    }

    @Override
    public Response send(WireRequest request, TestUser user) {
        MockHttpServletRequest servlet = new MockHttpServletRequest(request.method(), request.path());
        ServletRequestAttributes attributes = new ServletRequestAttributes(servlet);
        Logins.Login login = logins.login(user, servlet);
        try {
            RequestContextHolder.setRequestAttributes(attributes);
            return dispatcher.get().dispatch(new DirectExchange(request, () -> security.identity(servlet)));
        } finally {
            RequestContextHolder.resetRequestAttributes();
            attributes.requestCompleted();
            login.close();
        }
    }
}
