package dev.mizan.corpus;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** Sealed interfaces, nested and generic, and Jackson's own polymorphism. */
public final class Unions {

    private Unions() {}

    /** A figure. */
    public sealed interface Shape {}

    public record Circle(double radius) implements Shape {}

    public record Square(int side) implements Shape {}

    /** No property at all. */
    public record Nothing() implements Shape {}

    /** A union inside the union. */
    public sealed interface Polygon extends Shape {}

    public record Triangle(double a, double b, double c) implements Polygon {}

    @JsonTypeName("n-gon")
    public record Regular(int corners, List<Shape> inside) implements Polygon {}

    public sealed interface Result<T> {}

    public record Ok<V>(V value) implements Result<V> {}

    public record Failed<T>(String reason) implements Result<T> {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Mail.class, name = "mail"), @JsonSubTypes.Type(Sms.class)})
    public interface Message {}

    public record Mail(String subject) implements Message {}

    @JsonTypeName("text message")
    public record Sms(String number) implements Message {}

    /** A member of a union on its own, beside the union. */
    public record Drawing(Shape shape, Circle circle) {}
}
