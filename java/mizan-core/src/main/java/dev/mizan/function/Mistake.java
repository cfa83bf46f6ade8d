package dev.mizan.function;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * Everything that can be declared wrongly, with what to write instead. The annotation processor, the generator and the
 * registry report the same mistakes in the same words. Constants are stable: they name pages of the documentation.
 *
 * <p>The arguments of each message are said beside its constant; {@code where} is an element as its developer knows it:
 * {@code Products.addReview}, {@code Products.addReview(productId)}, {@code ReviewsContext.page}.
 */
public enum Mistake {

    // Names

    /** Arguments: where, name. */
    INVALID_FUNCTION_NAME("{0}: the function''s name \"{1}\" does not match [A-Za-z][A-Za-z0-9_]'{'0,63'}'."
            + " Give it one with @Client(name = \"…\")."),
    /** Arguments: where, name. */
    INVALID_CONTEXT_NAME("{0}: the context''s name \"{1}\" does not match [A-Za-z][A-Za-z0-9_]'{'0,63'}'."
            + " Give it one with @MizanContext(name = \"…\")."),
    /** Arguments: where, name. */
    INVALID_PARAMETER_NAME(
            "{0}: the name \"{1}\" does not match [A-Za-z][A-Za-z0-9_]'{'0,63'}', as names on the wire must. Rename it."),
    /** Arguments: where, name. */
    RESERVED_NAME("{0}: \"{1}\" is a reserved word in the generated client."
            + " Choose another name with @Client(name = \"…\") or @MizanContext(name = \"…\")."),
    /** Arguments: where, the other place, the name that both would generate. */
    GENERATED_NAME_CLASH("{0}: it and {1} would both generate \"{2}\" in the client."
            + " Rename one, with @Client(name = \"…\") or @MizanContext(name = \"…\")."),
    /** Arguments: where, the other place, name. */
    DUPLICATE_FUNCTION("{0}: the function name \"{2}\" is taken by {1}; names are unique in the application."
            + " Give one of them another with @Client(name = \"…\")."),
    /** Arguments: where, the other place, name. */
    DUPLICATE_CONTEXT("{0}: the context name \"{2}\" is taken by {1}; names are unique in the application."
            + " Give one of them another with @MizanContext(name = \"…\")."),
    /** Arguments: where (a class and method name). */
    OVERLOADED_FUNCTION("{0}: two methods of this name carry @Client; a client could not tell them apart."
            + " Rename one, or give it a name with @Client(name = \"…\")."),

    // Methods

    /** Arguments: where. */
    FINAL_METHOD("{0}: the method is final, so that proxies (transactions, security) pass it by. Remove final."),
    /** Arguments: where. */
    STATIC_METHOD("{0}: the method is static; functions are methods of beans. Remove static."),
    /** Arguments: where. */
    PRIVATE_METHOD("{0}: the method is private, so that proxies (transactions, security) pass it by."
            + " Make it package-private or wider."),
    /** Arguments: where. */
    GENERIC_METHOD(
            "{0}: the method has type parameters of its own, which a client cannot choose. Write concrete types."),
    /** Arguments: where, type. */
    ASYNC_RESULT("{0}: it returns {1}, so that it would answer, and invalidate, before the work is done."
            + " Return the value itself."),
    /** Arguments: where. */
    VOID_READ(
            "{0}: a read that returns void gives its slot nothing. Return the data, or remove the context from @Client."),
    /** Arguments: where, context. */
    READ_WITH_AFFECTS(
            "{0}: it reads {1} and carries @Affects. A read changes nothing: remove @Affects, or write @Client without a context."),
    /** Arguments: where. */
    MISSING_PARAMETER_NAMES("{0}: parameter names are not in the class file."
            + " Compile with -parameters (Maven: <maven.compiler.parameters>true</maven.compiler.parameters>)."),

    // Parameters

    /** Arguments: where (the parameter), context record, its components. */
    UNKNOWN_READ_PARAMETER("{0}: a read takes components of {1} ({2}), the record itself, or injected types (Caller)."
            + " Add a component to the record, or remove the parameter."),
    /** Arguments: where (the parameter), its type, context record, the component's type. */
    READ_PARAMETER_TYPE(
            "{0}: it is of type {1}, but the component of that name in {2} is of type {3}. Write the same type."),
    /** Arguments: where (the parameter), context record. */
    DEFAULT_ON_READ_PARAMETER(
            "{0}: a read''s parameter takes its value from the context, where @Default here has no effect."
                    + " Put @Default on the component of {1}."),
    /** Arguments: where. */
    NULLABLE_WITH_DEFAULT(
            "{0}: @Nullable and @Default contradict each other: with a default the value is never null. Remove one."),
    /** Arguments: where, type. */
    NULLABLE_PRIMITIVE("{0}: {1} cannot be null. Remove @Nullable, or use its wrapper type."),
    /** Arguments: where, text, type. */
    BAD_DEFAULT("{0}: the text \"{1}\" of @Default is no {2}. Write it as a client would in a query."),
    /** Arguments: where, type. */
    UNSUPPORTED_DEFAULT("{0}: @Default cannot make a {1}; it is for numbers, booleans, text, enums, dates and UUIDs."
            + " Make the argument @Nullable instead."),
    /** Arguments: where. */
    INVALIDATIONS_WITHOUT_AFFECTS(
            "{0}: it takes Invalidations and declares nothing that it affects. Add @Affects with the contexts."),
    /** Arguments: where (the argument or component). */
    UPLOAD_LIMITS_WITHOUT_UPLOAD("{0}: @UploadLimits is on something that holds no Upload."
            + " Put it on the argument or component that does, or remove it."),
    /** Arguments: where (the argument or component), what is written. */
    INVALID_UPLOAD_LIMITS("{0}: {1} of @UploadLimits limits nothing. Write maxBytes above 0, and types in lower case"
            + " without parameters: image/png, or image/* for all of a kind."),
    /** Arguments: where, type, why and what to write instead. */
    UNREPRESENTABLE_TYPE("{0}: {1} has no form on the wire: {2}"),

    // Contexts

    /** Arguments: where, type. */
    CONTEXT_IS_NO_RECORD("{0}: {1} is no record. A context is a record whose components say which instance."),
    /** Arguments: context record. */
    GENERIC_CONTEXT("{0}: a context has no type parameters. Write concrete types."),
    /** Arguments: where (the component), type. */
    UNSUPPORTED_COMPONENT_TYPE(
            "{0}: {1} is no parameter type. A context''s components are numbers, booleans, text, enums, UUIDs, dates or"
                    + " times: what varies is one value each, never a list or an object."),
    /** Arguments: where (a read), its access, the other read or the record, its access. */
    MIXED_ACCESS("{0}: its access rule ({1}) differs from that of {2} ({3}); the reads of one context share one."
            + " Put it on the context''s record, or give one of them a context of its own."),
    /** Arguments: where. */
    CONFLICTING_ACCESS("{0}: it carries more than one of @PermitAll, @RolesAllowed and @DenyAll. Keep one."),
    /** Arguments: where. */
    EMPTY_ROLES("{0}: @RolesAllowed names no role. Name at least one, or write @DenyAll."),

    /** Arguments: where, text. */
    INVALID_CACHE_TIME(
            "{0}: \"{1}\" is no time in @MizanContext. Write a number from 1 to 999999 and its unit, s, m, h or d:"
                    + " cache = \"10m\"."),
    /** Arguments: where. */
    NOTHING_TO_REVALIDATE("{0}: staleWhileRevalidate says how long what is cached may be used longer, and nothing is."
            + " Add cache = \"…\", or remove it."),

    // Affects

    /** Arguments: where. */
    AFFECTS_NOTHING("{0}: @Affects names no context. Name at least one, or remove it."),
    /** Arguments: where, context record. */
    AFFECTED_TWICE("{0}: two @Affects name {1}. Name it once."),
    /** Arguments: where (the other argument), the narrowing argument, context record. A warning. */
    AMBIGUOUS_NARROWING(
            "{0}: it has the type of {1}, which alone narrows what happens to {2}."
                    + " If both are affected, write @Affects(broad = true) or add them with Invalidations.",
            Severity.WARNING),

    // Errors

    /** Arguments: the type. */
    ERROR_IS_NO_EXCEPTION("{0}: @ClientError is for exception types. Extend RuntimeException."),
    /** Arguments: the type. */
    CHECKED_ERROR("{0}: a @ClientError is unchecked, since transactions commit on checked exceptions."
            + " Extend RuntimeException; it may still stand in throws."),
    /** Arguments: the type, status. */
    INVALID_ERROR_STATUS("{0}: the status {1} of @ClientError is not between 400 and 499."),
    /** Arguments: the type, code. */
    INVALID_ERROR_CODE("{0}: the code \"{1}\" of @ClientError does not match [A-Z][A-Z0-9_]'{'0,63'}'."
            + " Give it one with @ClientError(code = \"…\")."),
    /** Arguments: the type, code. */
    RESERVED_ERROR_CODE(
            "{0}: the code \"{1}\" is one of Mizan''s own. Give it another with @ClientError(code = \"…\")."),
    /** Arguments: the type, the other type, code. */
    DUPLICATE_ERROR_CODE(
            "{0}: the code \"{2}\" is taken by {1}. Give one of them another with @ClientError(code = \"…\")."),
    /** Arguments: the type. */
    INVALID_ERROR_DETAILS("{0}: details() of a @ClientError is public, takes nothing and returns the payload."),

    // Beans: only a running container can see these

    /** Arguments: where, bean name. */
    PROTOTYPE_BEAN(
            "{0}: the bean \"{1}\" is of prototype scope; a call would make a new one. Use singleton or request scope."),
    /** Arguments: where, bean name. */
    HIDDEN_BY_PROXY("{0}: the proxy of the bean \"{1}\" does not have this method."
            + " Declare it in the bean''s interface, or use class proxies (spring.aop.proxy-target-class=true)."),
    /** Arguments: where, annotation. */
    METHOD_SECURITY_OFF("{0}: {1} does nothing, since method security is off."
            + " Add @EnableMethodSecurity, or use @RolesAllowed, which Mizan itself evaluates."),
    /** Arguments: where (the record), annotation. */
    GUARD_ON_CONTEXT("{0}: {1} does nothing on a context''s record."
            + " Put it on each of its reads, or use @RolesAllowed, which Mizan itself evaluates."),
    /** Arguments: where (a method or class of a bean), annotation, the method with @Client. */
    IGNORED_ACCESS("{0}: Mizan does not look for {1} here, but where @Client stands, at {2}. Put it there.");

    /** How a mistake is taken. */
    public enum Severity {
        /** The build or the start fails. */
        ERROR,
        /** The build says it and goes on. */
        WARNING
    }

    private final String template;
    private final Severity severity;

    Mistake(String template) {
        this(template, Severity.ERROR);
    }

    Mistake(String template, Severity severity) {
        this.template = template;
        this.severity = severity;
    }

    /** How it is taken. */
    public Severity severity() {
        return severity;
    }

    /** How many arguments its message has. */
    public int arguments() {
        return new MessageFormat(template, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    /**
     * Says what is wrong, where, and how to mend it.
     *
     * @throws IllegalArgumentException if the number of arguments is not the constant's
     */
    public String message(Object... arguments) {
        if (arguments.length != arguments()) {
            throw new IllegalArgumentException(
                    name() + " takes " + arguments() + " arguments, got " + arguments.length);
        }
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(template, Locale.ROOT).format(texts) + " [" + name() + "]";
    }
}
