package dev.mizan.spring.page;

import jakarta.servlet.http.HttpSession;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Finds handlers that take who asks as a parameter: what they return depends on more than an address. Thread-safe. */
final class ReaderOfUser {

    private static final List<Class<?>> TYPES = List.of(Principal.class, HttpSession.class);
    private static final List<Class<? extends Annotation>> ANNOTATIONS =
            List.of(CookieValue.class, RequestHeader.class, SessionAttribute.class);

    private final Map<Method, Boolean> known = new ConcurrentHashMap<>();

    boolean isOne(Method handler) {
        return known.computeIfAbsent(
                handler, it -> Arrays.stream(it.getParameters()).anyMatch(ReaderOfUser::tells));
    }

    private static boolean tells(Parameter parameter) {
        return TYPES.stream().anyMatch(it -> it.isAssignableFrom(parameter.getType()))
                || Arrays.stream(parameter.getAnnotations()).anyMatch(ReaderOfUser::tells);
    }

    /** Spring Security's are known by their package, since it need not be there: {@code @AuthenticationPrincipal}. */
    private static boolean tells(Annotation annotation) {
        return ANNOTATIONS.contains(annotation.annotationType())
                || annotation.annotationType().getName().startsWith("org.springframework.security.");
    }
}
