package dev.mizan.spring.cache;

import dev.mizan.function.FunctionDefinition;
import dev.mizan.spring.function.CurrentCall.Binding;
import dev.mizan.spring.function.Seclusion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Takes the request, its session and its language away from reads that are kept for everyone. */
final class RequestSeclusion implements Seclusion {

    @Override
    public Binding begin(FunctionDefinition read) {
        @Nullable RequestAttributes request = RequestContextHolder.getRequestAttributes();
        @Nullable LocaleContext locale = LocaleContextHolder.getLocaleContext();
        RequestContextHolder.setRequestAttributes(new NoRequest(read));
        LocaleContextHolder.resetLocaleContext();
        return () -> {
            RequestContextHolder.setRequestAttributes(request);
            LocaleContextHolder.setLocaleContext(locale);
        };
    }

    /** What stands in the place of a request, and fails naming the read that asks for it. */
    private record NoRequest(FunctionDefinition read) implements RequestAttributes {

        private IllegalStateException touched() {
            return new IllegalStateException("The read "
                    + read.method().getDeclaringClass().getSimpleName() + '.'
                    + read.method().getName() + " asks for the request or its session, but its context is cached and"
                    + " public: what it gives is answered to everyone. Let it take a Caller, which makes the context"
                    + " per user, or make what it needs a component of the context.");
        }

        @Override
        public @Nullable Object getAttribute(String name, int scope) {
            throw touched();
        }

        @Override
        public void setAttribute(String name, Object value, int scope) {
            throw touched();
        }

        @Override
        public void removeAttribute(String name, int scope) {
            throw touched();
        }

        @Override
        public String[] getAttributeNames(int scope) {
            throw touched();
        }

        @Override
        public void registerDestructionCallback(String name, Runnable callback, int scope) {
            throw touched();
        }

        @Override
        public @Nullable Object resolveReference(String key) {
            throw touched();
        }

        @Override
        public String getSessionId() {
            throw touched();
        }

        @Override
        public Object getSessionMutex() {
            throw touched();
        }
    }
}
