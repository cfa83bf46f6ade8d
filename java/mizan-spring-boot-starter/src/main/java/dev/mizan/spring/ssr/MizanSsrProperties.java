package dev.mizan.spring.ssr;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the processes that render pages.
 *
 * @param bundle The front end's server bundle, such as file:/srv/shop/server.mjs or classpath:/ssr/server.mjs. Where it is
 *     not set, pages are rendered by browsers alone.
 * @param command What runs the bundle, with its arguments: Node.js 20 or newer, or Bun.
 * @param workers Number of processes. Where it is not set: the processors less one, and at least one.
 * @param queueBudget How long a request waits for a free process before it gets a shell.
 * @param softBudget How long a page may take before its request gets a shell.
 * @param hardBudget How long a page may take before its process is replaced.
 * @param startBudget How long a process may take to get ready.
 * @param maxRenders Number of pages after which a process is replaced.
 * @param maxMemory Memory of a process above which it is replaced, at least 64MB.
 * @param maxAge Age at which a process is replaced.
 * @param maxFrameSize Size of a page's data, and of a page, 32MB at most.
 * @param environment Names of further environment variables that processes may see.
 */
@ConfigurationProperties("mizan.ssr")
public record MizanSsrProperties(
        @Nullable Resource bundle,
        @DefaultValue("node") List<String> command,
        @Nullable Integer workers,
        @DefaultValue("50ms") Duration queueBudget,
        @DefaultValue("1s") Duration softBudget,
        @DefaultValue("5s") Duration hardBudget,
        @DefaultValue("30s") Duration startBudget,
        @DefaultValue("10000") int maxRenders,
        @DefaultValue("512MB") DataSize maxMemory,
        @DefaultValue("24h") Duration maxAge,
        @DefaultValue("32MB") DataSize maxFrameSize,
        @DefaultValue List<String> environment) {

    public MizanSsrProperties {
        command = List.copyOf(command);
        environment = List.copyOf(environment);
    }
}
