package dev.mizan.spring.function;

import dev.mizan.dispatch.Invocation;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * A function's bean and the way to call it. A lazy bean is made by the first call; one of a scope that has no proxy is asked
 * for each time. Thread-safe.
 */
final class BeanTarget {

    private final BeanFactory beans;
    private final PublishedMethod published;
    private volatile @Nullable Object singleton;
    private volatile @Nullable Invocation invocation;

    BeanTarget(BeanFactory beans, PublishedMethod published) {
        this.beans = beans;
        this.published = published;
    }

    /** Whether the bean as others see it, its proxy, has the method. */
    static boolean isInvocable(ConfigurableListableBeanFactory beans, PublishedMethod published) {
        @Nullable Class<?> exposed = beans.getType(published.beanName(), false);
        try {
            if (exposed != null) {
                AopUtils.selectInvocableMethod(published.method(), exposed);
            }
            return true;
        } catch (IllegalStateException hidden) {
            return false;
        }
    }

    Object bean() {
        Object known = singleton;
        if (known != null) {
            return known;
        }
        Object bean = beans.getBean(published.beanName());
        if (beans.isSingleton(published.beanName())) {
            singleton = bean;
        }
        return bean;
    }

    @Nullable
    Object call(Object bean, @Nullable Object[] arguments) throws Throwable {
        Invocation known = invocation;
        if (known == null) {
            Method method = AopUtils.selectInvocableMethod(published.method(), bean.getClass());
            known = Invocation.of(method);
            invocation = known;
        }
        return known.call(bean, arguments);
    }
}
