package dev.mizan.edge;

import java.time.Instant;
import java.util.Optional;

/**
 * How the purges of one edge stand.
 *
 * @param address the edge's purge address
 * @param waiting groups that wait for their first purge
 * @param purged groups that were purged since the start, repetitions not counted
 * @param failures rounds that failed since the last that did not
 * @param waitingSince since when the oldest group waits
 */
public record PurgeReport(String address, int waiting, long purged, int failures, Optional<Instant> waitingSince) {}
