package dev.mizan.spring.edge;

import dev.mizan.edge.EdgeDialect;
import dev.mizan.edge.PurgeRequest;
import java.util.List;
import java.util.Map;

/** An edge that calls groups surrogate keys and purges for whoever has its token: what {@code docs/guide/edge.md} shows. */
class SurrogateKeys implements EdgeDialect {

    private final String token;

    SurrogateKeys(String token) {
        this.token = token;
    }

    @Override
    public Map<String, String> groups(List<String> groups) {
        return Map.of("Surrogate-Key", String.join(" ", groups));
    }

    @Override
    public List<PurgeRequest> purges(List<String> groups) {
        return groups.stream()
                .map(group ->
                        new PurgeRequest("POST", Map.of("Surrogate-Key", group, "Authorization", "Bearer " + token)))
                .toList();
    }
}
