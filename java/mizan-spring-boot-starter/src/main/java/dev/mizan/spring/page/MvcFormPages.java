package dev.mizan.spring.page;

import dev.mizan.form.FormFailure;
import dev.mizan.form.FormPages;
import dev.mizan.http.Exchange;
import dev.mizan.http.Response;
import dev.mizan.spring.web.PageOfForm;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.Controller;

/**
 * Pages of Spring MVC: what a GET of their address finds is a controller's view, not data and no file. To show one again
 * it is asked for by the same caller, with the {@link FormFailure} as the request attribute of its class's name.
 */
final class MvcFormPages implements FormPages {

    private final ObjectProvider<HandlerMapping> mappings;

    MvcFormPages(ObjectProvider<HandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public boolean leadsToPage(Exchange exchange, String page) {
        HttpServletRequest request = PageOfForm.read(exchange, page);
        return mappings.orderedStream().anyMatch(mapping -> isPage(mapping, request));
    }

    private static boolean isPage(HandlerMapping mapping, HttpServletRequest request) {
        try {
            HandlerExecutionChain chain = mapping.getHandler(request);
            return chain != null && isPage(chain.getHandler());
        } catch (Exception noPageForGet) {
            return false;
        }
    }

    private static boolean isPage(Object handler) {
        return handler instanceof HandlerMethod method
                ? !AnnotatedElementUtils.hasAnnotation(method.getMethod(), ResponseBody.class)
                        && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)
                : handler instanceof Controller;
    }

    @Override
    public Response again(Exchange exchange, String page, FormFailure failure) {
        return PageOfForm.again(exchange, page, failure);
    }
}
