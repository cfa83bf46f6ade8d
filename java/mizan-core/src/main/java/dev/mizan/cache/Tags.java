package dev.mizan.cache;

import dev.mizan.function.ContextDefinition;
import dev.mizan.function.ContextParameter;
import dev.mizan.invalidation.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which tags an instance of a context has, and by which one of them a purge reaches all that it must. A context's
 * revision is in none of them, so that purges reach entries of every revision. Thread-safe.
 */
public final class Tags {

    private static final int BYTES = 16;

    /** Kinds of values from the most selective on; of two components the one is chosen of which more values are in use. */
    private static final List<String> SELECTIVE =
            List.of("uuid", "integer", "text", "instant", "dateTime", "date", "time", "number", "enum", "boolean");

    private final Secret secret;

    /** Makes tags whose ids are HMACs with this secret. */
    public Tags(Secret secret) {
        this.secret = secret;
    }

    /**
     * Gives the tags of an instance: the context, each component's value, the whole instance, the user. At least one, in
     * the same order for all instances of a context.
     *
     * @param values one for each parameter, decoded, with defaults applied
     * @param user the user's id, for per-user contexts
     */
    public List<Tag> of(ContextDefinition context, List<? extends @Nullable Object> values, Optional<String> user) {
        List<Tag> tags = new ArrayList<>(values.size() + 3);
        tags.add(all(context));
        for (int i = 0; i < values.size(); i++) {
            tags.add(component(context, context.parameters().get(i), values.get(i)));
        }
        if (values.size() > 1) {
            tags.add(instance(context, values));
        }
        user.ifPresent(id -> tags.add(user(context, id)));
        return tags;
    }

    /**
     * Gives the tag that every entry has that became stale; others may have it, too. Of a target that names a user it is
     * the user's, of one that names all components the instance's, of one that names some the most selective component's.
     */
    public Tag of(Target target) {
        ContextDefinition context = target.context();
        Map<ContextParameter, @Nullable Object> scope = target.scope();
        if (target.user().isPresent()) {
            return user(context, target.user().get());
        }
        if (scope.isEmpty()) {
            return all(context);
        }
        if (scope.size() == context.parameters().size() && scope.size() > 1) {
            return instance(
                    context,
                    Arrays.asList(context.parameters().stream().map(scope::get).toArray()));
        }
        ContextParameter narrowest = scope.keySet().stream()
                .min(Comparator.comparing(it -> SELECTIVE.indexOf(it.type().wireType())))
                .orElseThrow();
        return component(context, narrowest, scope.get(narrowest));
    }

    private Tag all(ContextDefinition context) {
        return tag("all", context, "");
    }

    private Tag user(ContextDefinition context, String id) {
        return tag("user", context, ",\"user\"," + CanonicalForm.quoted(id));
    }

    private Tag component(ContextDefinition context, ContextParameter parameter, @Nullable Object value) {
        return tag(
                parameter.name(),
                context,
                ",\"is\"," + CanonicalForm.quoted(parameter.name()) + ',' + text(parameter, value));
    }

    private Tag instance(ContextDefinition context, List<? extends @Nullable Object> values) {
        StringBuilder text = new StringBuilder(",\"instance\"");
        for (int i = 0; i < values.size(); i++) {
            text.append(',').append(text(context.parameters().get(i), values.get(i)));
        }
        return tag("instance", context, text.toString());
    }

    private static String text(ContextParameter parameter, @Nullable Object value) {
        return value == null ? "null" : CanonicalForm.quoted(parameter.canonical(value));
    }

    private Tag tag(String name, ContextDefinition context, String rest) {
        byte[] digest = secret.hmac('[' + CanonicalForm.quoted(context.name()) + rest + ']');
        return new Tag(name, Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES)));
    }

    /** The tags of those targets whose context is cached, by the context's name. */
    Map<String, List<Tag>> cached(List<Target> targets) {
        return targets.stream()
                .filter(target -> target.context().caching().isPresent())
                .collect(Collectors.groupingBy(
                        target -> target.context().name(),
                        Collectors.collectingAndThen(
                                Collectors.mapping(this::of, Collectors.toList()),
                                tags -> tags.stream().distinct().toList())));
    }
}
