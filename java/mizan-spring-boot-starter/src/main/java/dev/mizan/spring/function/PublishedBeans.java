package dev.mizan.spring.function;

import dev.mizan.Affects;
import dev.mizan.Client;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotationUtils;

/** Finds the methods with {@code @Client} or {@code @Affects} of all beans. It creates none of them and scans nothing. */
final class PublishedBeans {

    private final ConfigurableListableBeanFactory beans;

    PublishedBeans(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Every such method, once for each bean of its class. */
    List<PublishedMethod> methods() {
        List<PublishedMethod> methods = new ArrayList<>();
        for (Iterator<String> names = beans.getBeanNamesIterator(); names.hasNext(); ) {
            String name = names.next();
            if (!ScopedProxyUtils.isScopedTarget(name)) {
                addMethodsOf(name, methods);
            }
        }
        return methods;
    }

    private void addMethodsOf(String name, List<PublishedMethod> methods) {
        Class<?> type = AutoProxyUtils.determineTargetClass(beans, name);
        if (type == null || !AnnotationUtils.isCandidateClass(type, List.of(Client.class, Affects.class))) {
            return;
        }
        MethodIntrospector.selectMethods(type, PublishedMethod::declaredBy)
                .forEach((method, declared) -> methods.add(new PublishedMethod(name, type, method, declared)));
    }
}
