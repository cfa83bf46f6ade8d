package com.example.shop.web;

import jakarta.servlet.RequestDispatcher;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages that the browser renders are one HTML page with several addresses; its scripts have hashed names and may be kept. */
@Configuration
class PagesConfiguration implements WebMvcConfigurer {

    private static final String FRONT_END = "forward:/index.html";

    private final String files;

    PagesConfiguration(@Value("${spring.web.resources.static-locations}") String files) {
        this.files = files;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (String page : new String[] {"/cart", "/admin"}) {
            registry.addViewController(page).setViewName(FRONT_END);
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(files + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    /** Any other address is 404, which the front end says in its own words. */
    @Bean
    ErrorViewResolver notFoundPage() {
        return (request, status, model) -> status == HttpStatus.NOT_FOUND
                ? new ModelAndView(
                        "mizan:NotFoundPage",
                        Map.of("address", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)),
                        status)
                : null;
    }
}
