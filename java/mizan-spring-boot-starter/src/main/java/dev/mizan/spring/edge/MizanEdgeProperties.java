package dev.mizan.spring.edge;

import dev.mizan.edge.EdgeDialect;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the edges before this server. What they keep, and how long, stands at each context.
 *
 * @param dialect Which kind of edge there is. Where it is not set, and no bean is an EdgeDialect, edges are told nothing
 *     and keep nothing.
 * @param purge Addresses that take purges, one for each edge, such as http://10.0.0.7:6081/. An edge on the way of every
 *     call needs none.
 * @param interval The least time between two purges to one edge; what comes meanwhile is put together.
 * @param again After what time each purge is repeated, since an answer may have reached the edge after the first one.
 *     Longer than the slowest answer takes.
 */
@ConfigurationProperties("mizan.edge")
public record MizanEdgeProperties(
        @Nullable Dialect dialect,
        @DefaultValue List<URI> purge,
        @DefaultValue("20ms") Duration interval,
        @DefaultValue("10s") Duration again) {

    /** Kinds of edges that Mizan knows. */
    public enum Dialect {
        /** Varnish with its module xkey. */
        XKEY;

        EdgeDialect make() {
            return switch (this) {
                case XKEY -> EdgeDialect.xkey();
            };
        }
    }

    public MizanEdgeProperties {
        purge = List.copyOf(purge);
        for (URI address : purge) {
            if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
                throw new IllegalArgumentException(
                        "mizan.edge.purge must have addresses such as http://10.0.0.7:6081/, with scheme and host");
            }
        }
    }
}
