package dev.mizan.conformance;

import java.util.List;

/** The classes whose methods a server under test publishes, each with a constructor without parameters. */
public final class Services {

    private Services() {}

    /** Gives an object of each class, with no state but its own. */
    public static List<Object> create() {
        return List.of(
                new Values(),
                new Products(),
                new Members(),
                new Carts(),
                new Arguments(),
                new Results(),
                new Constraints(),
                new Failures());
    }
}
