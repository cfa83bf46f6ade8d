package dev.mizan.spring.function;

import dev.mizan.Client;
import dev.mizan.function.Mistake;
import dev.mizan.function.MistakeException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Finds the mistakes that only a running container can see. */
final class BeanChecks {

    private final ConfigurableListableBeanFactory beans;
    private final MethodSecurity methodSecurity;
    private final Collection<MethodCheck> more;
    private final Set<MistakeException.Found> found = new LinkedHashSet<>();

    BeanChecks(ConfigurableListableBeanFactory beans, MethodSecurity methodSecurity, Collection<MethodCheck> more) {
        this.beans = beans;
        this.methodSecurity = methodSecurity;
        this.more = List.copyOf(more);
    }

    /** Checks the methods, and gives the mistakes. */
    List<MistakeException.Found> check(List<PublishedMethod> methods) {
        Map<Method, PublishedMethod> functions = new HashMap<>();
        for (PublishedMethod published : methods) {
            more.forEach(check -> check.check(published).ifPresent(found::add));
            if (published.declared().isAnnotationPresent(Client.class)) {
                checkFunction(published, functions.putIfAbsent(published.declared(), published));
            }
        }
        return List.copyOf(found);
    }

    private void checkFunction(PublishedMethod published, @Nullable PublishedMethod other) {
        String where =
                published.beanType().getSimpleName() + "." + published.method().getName();
        if (other != null) {
            add(
                    Mistake.DUPLICATE_FUNCTION,
                    where + " (bean " + published.beanName() + ")",
                    "the bean " + other.beanName(),
                    published.method().getName());
        }
        if (beans.containsBeanDefinition(published.beanName()) && beans.isPrototype(published.beanName())) {
            add(Mistake.PROTOTYPE_BEAN, where, published.beanName());
        } else if (!BeanTarget.isInvocable(beans, published)) {
            add(Mistake.HIDDEN_BY_PROXY, where, published.beanName());
        }
        methodSecurity
                .ignoredAnnotation(published)
                .ifPresent(annotation -> add(Mistake.METHOD_SECURITY_OFF, where, annotation));
        checkAccess(published);
    }

    /** Finds rules that stand where nobody looks, so that more callers would come in than a developer thinks. */
    private void checkAccess(PublishedMethod published) {
        Class<?> context = published.declared().getAnnotation(Client.class).value();
        methodSecurity
                .annotation(context)
                .ifPresent(annotation -> add(Mistake.GUARD_ON_CONTEXT, context.getSimpleName(), annotation));
        Method declared = published.declared();
        new OverriddenAccess(published)
                .find()
                .ifPresent(ignored -> add(
                        Mistake.IGNORED_ACCESS,
                        ignored.where(),
                        ignored.annotation(),
                        declared.getDeclaringClass().getSimpleName() + "." + declared.getName()));
    }

    private void add(Mistake mistake, Object... arguments) {
        found.add(MistakeException.Found.of(mistake, arguments));
    }
}
