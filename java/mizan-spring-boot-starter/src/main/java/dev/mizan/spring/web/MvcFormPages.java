package dev.mizan.spring.web;

import dev.mizan.form.FormFailure;
import dev.mizan.form.FormPages;
import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Exchange;
import dev.mizan.http.Response;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        HttpServletRequest request = new PageRead(((ServletExchange) exchange).request(), page);
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
        ServletExchange servlet = (ServletExchange) exchange;
        PageRead request = new PageRead(servlet.request(), page);
        request.setAttribute(FormFailure.class.getName(), failure);
        KeptPage kept = new KeptPage(servlet.response());
        RequestDispatcher dispatcher = servlet.request().getRequestDispatcher(page);
        try {
            // through all filters, so that whoever may not see the page does not see it here; a forward would end the
            // answer
            dispatcher.include(request, kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException("The page of the form cannot be shown again", e);
        }
        return kept.isShown()
                ? kept.page()
                : ErrorEnvelope.of(ErrorCode.VALIDATION_FAILED).response();
    }
}
