package dev.mizan.test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets somebody be logged in for as long as a request takes. */
interface Logins {

    /** Logs in on this thread and in this request. */
    Login login(TestUser user, MockHttpServletRequest request);

    /** Logs in a request that goes through MockMvc. */
    RequestPostProcessor over(TestUser user);

    /** A log-in that ends. */
    @FunctionalInterface
    interface Login {

        /** Restores who was there before. */
        void close();
    }
}
