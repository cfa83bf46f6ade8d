package dev.mizan.spring.transaction;

import org.aopalliance.aop.Advice;
import org.springframework.aop.framework.autoproxy.AbstractBeanFactoryAwareAdvisingPostProcessor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.core.Ordered;

/**
 * Puts the interceptor next to the method, inside the transaction. An advisor among others cannot stand there: Spring's own
 * for transactions has the lowest precedence already.
 */
final class AffectsPostProcessor extends AbstractBeanFactoryAwareAdvisingPostProcessor {

    private static final long serialVersionUID = 1L;

    AffectsPostProcessor(Advice advice) {
        setBeforeExistingAdvisors(false);
        setOrder(Ordered.LOWEST_PRECEDENCE - 1000);
        this.advisor = new DefaultPointcutAdvisor(new AffectsPointcut(), advice);
    }
}
