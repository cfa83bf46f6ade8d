package dev.mizan.spring.page;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the application's pages.
 *
 * @param template The front end's index.html as its build wrote it, with the places mizan:head and mizan:body.
 * @param manifest The manifest that Vite wrote beside it (build.manifest). Where it is not set: .vite/manifest.json in
 *     the template's folder, if that is there.
 * @param maxSize Memory that rendered pages of cached contexts take, about; 0 keeps none.
 */
@ConfigurationProperties("mizan.pages")
public record MizanPageProperties(
        @DefaultValue("classpath:/static/index.html") Resource template,
        @Nullable Resource manifest,
        @DefaultValue("64MB") DataSize maxSize) {}
