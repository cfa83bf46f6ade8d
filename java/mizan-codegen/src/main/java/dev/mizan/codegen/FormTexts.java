package dev.mizan.codegen;

import dev.mizan.form.Rule;
import dev.mizan.form.RuleMessages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts that forms need, by locale and key, collected while forms are written (FORMS §5). Not thread-safe.
 */
final class FormTexts {

    /** Errors that a client finds by itself, whatever is constrained. */
    private static final List<String> CLIENTS_OWN = List.of("Required", "Type", "UploadSize", "UploadType");

    private static final Pattern NAMED = Pattern.compile("\\{([^{}]+)}");

    private final RuleMessages messages;
    private final List<Locale> locales;
    private final Map<Locale, Map<String, String>> texts =
            new TreeMap<>((one, other) -> one.toLanguageTag().compareTo(other.toLanguageTag()));

    FormTexts(RuleMessages messages, List<Locale> locales) {
        this.messages = messages;
        this.locales = List.copyOf(locales);
        CLIENTS_OWN.forEach(code -> addNamed("dev.mizan.form." + code + ".message", code));
    }

    List<Locale> locales() {
        return locales;
    }

    Map<String, String> of(Locale locale) {
        return texts.computeIfAbsent(locale, key -> new TreeMap<>());
    }

    /**
     * Takes up what a rule says.
     *
     * @param where the field, for a key of its own where the text depends on more than attributes
     * @return the template for the client, empty if it is the usual one of its constraint
     */
    String template(Rule rule, String where) {
        boolean plain = locales.stream().allMatch(locale -> messages.isPlain(rule, locale));
        String own = rule.template();
        if (plain && !rule.ownMessage()) {
            add(rule.errorCode(), rule);
            return "";
        }
        if (plain && !own.contains("{") && !own.contains("\\") && !own.contains("$")) {
            return own;
        }
        Matcher named = NAMED.matcher(own);
        String key = plain && named.matches() ? named.group(1) : where + "." + rule.errorCode();
        for (Locale locale : locales) {
            String text = plain ? messages.template(rule, locale) : messages.text(rule, locale);
            of(locale).put(key, text);
        }
        return "{" + key + "}";
    }

    /** Takes up what a label or help names. */
    String template(String text) {
        NAMED.matcher(text).results().forEach(named -> addNamed(named.group(1), named.group(1)));
        return text;
    }

    private void add(String key, Rule rule) {
        locales.forEach(locale -> of(locale).put(key, messages.template(rule, locale)));
    }

    private void addNamed(String name, String key) {
        for (Locale locale : locales) {
            messages.named(name, locale).ifPresent(text -> of(locale).put(key, text));
        }
    }
}
