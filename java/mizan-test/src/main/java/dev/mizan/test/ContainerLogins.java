package dev.mizan.test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Log-ins where there is no Spring Security: the container's principal and roles. */
final class ContainerLogins implements Logins {

    @Override
    public Login login(TestUser user, MockHttpServletRequest request) {
        if (user instanceof TestUser.Named named) {
            request.setUserPrincipal(named::name);
            named.roles().forEach(request::addUserRole);
        }
        return () -> {};
    }

    @Override
    public RequestPostProcessor over(TestUser user) {
        return request -> {
            login(user, request);
            return request;
        };
    }
}
