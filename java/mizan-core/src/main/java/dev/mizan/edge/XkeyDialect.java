package dev.mizan.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Varnish with {@code xkey}, and the VCL that {@code mizan:edge-manifest} writes. */
final class XkeyDialect implements EdgeDialect {

    /** 100 groups of 32 characters are well below the 8 KiB that Varnish takes in a header by default. */
    private static final int GROUPS_IN_A_PURGE = 100;

    @Override
    public Map<String, String> groups(List<String> groups) {
        return Map.of("xkey", String.join(" ", groups));
    }

    @Override
    public List<PurgeRequest> purges(List<String> groups) {
        List<PurgeRequest> requests = new ArrayList<>();
        for (int from = 0; from < groups.size(); from += GROUPS_IN_A_PURGE) {
            List<String> some = groups.subList(from, Math.min(from + GROUPS_IN_A_PURGE, groups.size()));
            requests.add(new PurgeRequest("PURGE", groups(some)));
        }
        return requests;
    }
}
