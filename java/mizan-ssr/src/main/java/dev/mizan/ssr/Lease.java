package dev.mizan.ssr;

import dev.mizan.page.ShellReason;

/** What a pool gives who asks for a worker. */
sealed interface Lease {

    /** This one, until it has answered once. */
    record Granted(Worker worker) implements Lease {}

    /** None. */
    record Refused(ShellReason reason) implements Lease {}
}
