package dev.mizan.spring.edge;

import dev.mizan.cache.OriginCache;
import dev.mizan.cache.Secret;
import dev.mizan.cache.Tags;
import dev.mizan.edge.Edge;
import dev.mizan.edge.EdgeBuilder;
import dev.mizan.edge.EdgeDialect;
import dev.mizan.edge.PublicAnswers;
import dev.mizan.edge.PurgePace;
import dev.mizan.spring.ServerSecret;
import dev.mizan.spring.cache.MizanCacheAutoConfiguration;
import dev.mizan.spring.function.Publication;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Tells edges what they may keep and what to forget. An application without a web server purges them, too. */
@AutoConfiguration(after = MizanCacheAutoConfiguration.class)
@EnableConfigurationProperties(MizanEdgeProperties.class)
public final class MizanEdgeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("mizan.edge.dialect")
    EdgeDialect mizanEdgeDialect(MizanEdgeProperties properties) {
        return Objects.requireNonNull(properties.dialect()).make();
    }

    @Bean
    @ConditionalOnBean(EdgeDialect.class)
    @ConditionalOnMissingBean
    Edge mizanEdge(EdgeDialect dialect, ServerSecret secret, MizanEdgeProperties properties) {
        PurgePace usual = PurgePace.DEFAULT;
        EdgeBuilder builder = Edge.builder(dialect, new Tags(Secret.of(secret.key())))
                .pace(new PurgePace(properties.interval(), properties.again(), usual.firstRetry(), usual.lastRetry()));
        properties.purge().forEach(builder::purge);
        return builder.build();
    }

    @Bean
    @ConditionalOnBean(Edge.class)
    PurgeOfVersions mizanPurgeOfVersions(Edge edge, Publication publication) {
        return new PurgeOfVersions(edge, publication);
    }

    /** What an application's own pages ask for what edges may keep of them. */
    @Bean
    @ConditionalOnMissingBean
    PublicAnswers mizanPublicAnswers(Publication publication, OriginCache cache, ObjectProvider<Edge> edge) {
        return new PublicAnswers(publication::registry, cache, Optional.ofNullable(edge.getIfAvailable()));
    }
}
